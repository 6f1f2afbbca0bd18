package org.lct.cloud.linode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Tags;

/// `/tags`.
final class LinodeTags implements Tags {
  private static final String PATH = "/tags";

  private final LinodeApi api;
  private final Pages pages;

  LinodeTags(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<String> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, json -> Wire.text(json, "label"));
  }

  @Override
  public boolean inUse(String tag) throws CallFailedException, InterruptedException {
    try {
      return api.get(path(tag) + "?page_size=25").path("results").asInt() > 0;
    } catch (CallFailedException e) {
      if (e.failure() instanceof Permanent failure && failure.notFound())
        return false;
      throw e;
    }
  }

  @Override
  public void delete(String tag, CallGuard guard) throws CallFailedException, InterruptedException {
    api.delete(path(tag), guard);
  }

  private static String path(String tag) {
    return PATH + "/" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
