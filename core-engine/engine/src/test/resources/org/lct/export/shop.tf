# Cluster shop: Sells things
#
# Made from its cluster plan. Terraform and the toolkit know nothing of each other:
# deploy the cluster with one of them.
#
# The plan also says, and this file does not:
#   regions[us-east].nodes[web].software: nginx

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

resource "linode_firewall" "tcp_80" {
  label           = "shop-tcp-80"
  inbound_policy  = "DROP"
  outbound_policy = "DROP"
  tags            = ["shop"]

  inbound {
    label    = "ssh"
    action   = "ACCEPT"
    protocol = "TCP"
    ports    = "22"
    ipv4     = ["192.0.2.0/24"]
    ipv6     = ["2001:db8::/32"]
  }

  inbound {
    label    = "nodebalancers-tcp"
    action   = "ACCEPT"
    protocol = "TCP"
    ports    = "80"
    ipv4     = ["192.168.255.0/24"]
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

resource "linode_nodebalancer" "us_east_nb" {
  label  = "shop-us-east-nb"
  region = "us-east"
  tags   = ["shop"]
}

resource "linode_nodebalancer_config" "us_east_nb_port_80" {
  nodebalancer_id = linode_nodebalancer.us_east_nb.id
  port            = 80
  protocol        = "http"
  algorithm       = "leastconn"
  check           = "http"
  check_path      = "/up"
}

resource "linode_nodebalancer_node" "us_east_nb_port_80_web" {
  count           = length(linode_instance.us_east_web)
  nodebalancer_id = linode_nodebalancer.us_east_nb.id
  config_id       = linode_nodebalancer_config.us_east_nb_port_80.id
  label           = "web-${count.index + 1}"
  address         = "${linode_instance.us_east_web[count.index].private_ip_address}:80"

  lifecycle {
    replace_triggered_by = [linode_instance.us_east_web[count.index].id]
  }
}

resource "linode_volume" "us_east_volume_backup" {
  linode_id = linode_instance.us_east_web[1].id
  label     = "shop-us-east-backup"
  region    = "us-east"
  size      = 20
  tags      = ["shop"]
}

resource "linode_instance" "us_east_web" {
  count                = 2
  label                = "shop-us-east-web-${count.index + 1}"
  region               = "us-east"
  type                 = "g6-nanode-1"
  image                = "linode/debian12"
  authorized_keys      = var.authorized_keys
  booted               = true
  interface_generation = "legacy_config"
  private_ip           = true
  firewall_id          = linode_firewall.tcp_80.id
  tags                 = ["shop"]
}
