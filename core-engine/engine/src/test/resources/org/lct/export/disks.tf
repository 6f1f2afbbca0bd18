# Cluster shop
#
# Made from its cluster plan. Terraform and the toolkit know nothing of each other:
# deploy the cluster with one of them.
#
# The plan also says, and this file does not:
#   regions[us-east].nodes[db].storage[data].fs: xfs
#   regions[us-east].nodes[db].storage[data].mount: /data

terraform {
  required_version = ">= 1.5"

  required_providers {
    linode = {
      source  = "linode/linode"
      version = "~> 4.0"
    }
  }
}

provider "linode" {
  token = var.token
}

variable "token" {
  description = "A personal access token of the account."
  type        = string
  sensitive   = true
}

variable "authorized_keys" {
  description = "Public SSH keys that may log in as root."
  type        = list(string)
}

variable "start" {
  description = "Whether the nodes run that the plan creates unbooted. False first if all else is to be there before them."
  type        = bool
  default     = true
}

variable "ssh_from" {
  description = "Where SSH may come from: ranges such as 192.0.2.0/24."
  type        = list(string)
}

locals {
  ssh_from_ipv4 = [for range in var.ssh_from : range if !strcontains(range, ":")]
  ssh_from_ipv6 = [for range in var.ssh_from : range if strcontains(range, ":")]
}

resource "linode_firewall" "ssh" {
  label           = "shop-ssh"
  inbound_policy  = "DROP"
  outbound_policy = "DROP"

  inbound {
    label    = "ssh"
    action   = "ACCEPT"
    protocol = "TCP"
    ports    = "22"
    ipv4     = length(local.ssh_from_ipv4) > 0 ? local.ssh_from_ipv4 : null
    ipv6     = length(local.ssh_from_ipv6) > 0 ? local.ssh_from_ipv6 : null
  }

  outbound {
    label    = "dns"
    action   = "ACCEPT"
    protocol = "UDP"
    ports    = "53"
    ipv4     = ["66.228.42.5/32", "96.126.106.5/32", "50.116.53.5/32", "50.116.58.5/32", "50.116.61.5/32", "50.116.62.5/32", "66.175.211.5/32", "97.107.133.4/32", "173.255.225.5/32", "66.228.35.5/32"]
    ipv6     = ["2600:3c03::7/128", "2600:3c03::4/128", "2600:3c03::9/128", "2600:3c03::6/128", "2600:3c03::3/128", "2600:3c03::c/128", "2600:3c03::5/128", "2600:3c03::b/128", "2600:3c03::2/128", "2600:3c03::8/128"]
  }

  outbound {
    label    = "dns"
    action   = "ACCEPT"
    protocol = "TCP"
    ports    = "53"
    ipv4     = ["66.228.42.5/32", "96.126.106.5/32", "50.116.53.5/32", "50.116.58.5/32", "50.116.61.5/32", "50.116.62.5/32", "66.175.211.5/32", "97.107.133.4/32", "173.255.225.5/32", "66.228.35.5/32"]
    ipv6     = ["2600:3c03::7/128", "2600:3c03::4/128", "2600:3c03::9/128", "2600:3c03::6/128", "2600:3c03::3/128", "2600:3c03::c/128", "2600:3c03::5/128", "2600:3c03::b/128", "2600:3c03::2/128", "2600:3c03::8/128"]
  }

  outbound {
    label    = "ntp"
    action   = "ACCEPT"
    protocol = "UDP"
    ports    = "123"
    ipv4     = ["0.0.0.0/0"]
    ipv6     = ["::/0"]
  }

  outbound {
    label    = "packages"
    action   = "ACCEPT"
    protocol = "TCP"
    ports    = "80, 443"
    ipv4     = ["0.0.0.0/0"]
    ipv6     = ["::/0"]
  }

  outbound {
    label    = "metadata"
    action   = "ACCEPT"
    protocol = "TCP"
    ports    = "80"
    ipv4     = ["169.254.169.254/32"]
    ipv6     = ["fd00:a9fe:a9fe::1/128"]
  }
}

resource "linode_instance" "us_east_db" {
  count                = 2
  label                = "shop-us-east-db-${count.index + 1}"
  region               = "us-east"
  type                 = "g6-standard-2"
  interface_generation = "legacy_config"
  private_ip           = true
  firewall_id          = linode_firewall.ssh.id
}

resource "linode_instance_config" "us_east_db_config" {
  count       = length(linode_instance.us_east_db)
  linode_id   = linode_instance.us_east_db[count.index].id
  label       = "shop-us-east-db-${count.index + 1}"
  kernel      = "linode/grub2"
  root_device = "/dev/sda"
  booted      = var.start

  device {
    device_name = "sda"
    disk_id     = linode_instance_disk.us_east_db_disk_boot[count.index].id
  }

  device {
    device_name = "sdb"
    disk_id     = linode_instance_disk.us_east_db_disk_swap[count.index].id
  }
}

resource "linode_instance_disk" "us_east_db_disk_boot" {
  count           = length(linode_instance.us_east_db)
  linode_id       = linode_instance.us_east_db[count.index].id
  label           = "boot"
  size            = 65536
  filesystem      = "ext4"
  image           = "linode/debian12"
  authorized_keys = var.authorized_keys
}

resource "linode_instance_disk" "us_east_db_disk_swap" {
  count      = length(linode_instance.us_east_db)
  linode_id  = linode_instance.us_east_db[count.index].id
  label      = "swap"
  size       = 16384
  filesystem = "swap"
}

resource "linode_volume" "us_east_db_volume_data" {
  count      = length(linode_instance.us_east_db)
  linode_id  = linode_instance.us_east_db[count.index].id
  label      = "shop-us-east-db-${count.index + 1}-data"
  region     = "us-east"
  size       = 50
  depends_on = [linode_instance_config.us_east_db_config]

  lifecycle {
    prevent_destroy = true
  }
}
