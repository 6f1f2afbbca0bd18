package org.lct.software;

/// A protocol over IP. Cloud Firewalls do not know VRRP.
public enum Protocol {
  TCP, UDP, ICMP, VRRP
}
