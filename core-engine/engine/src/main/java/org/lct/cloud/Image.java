package org.lct.cloud;

/// A system that can be installed.
///
/// @param id such as `linode/debian12` or `private/123`
/// @param cloudInit whether it reads user data at first boot
public record Image(String id, String label, String vendor, boolean deprecated, boolean cloudInit) {}
