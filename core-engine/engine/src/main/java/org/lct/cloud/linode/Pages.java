package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lct.cloud.CallFailedException;

/// Whole listings, read in pages of 500, the most the API gives.
final class Pages {
  private static final int PAGE_SIZE = 500;

  private final LinodeApi api;

  Pages(LinodeApi api) {
    this.api = api;
  }

  /// Everything at `path`.
  <T> List<T> all(String path, Function<JsonNode, T> read) throws CallFailedException, InterruptedException {
    return all(path, Optional.empty(), read);
  }

  /// Everything at `path` that the filter lets through. Things that move between pages while they are
  /// read are answered once.
  <T> List<T> all(String path, Optional<JsonNode> filter, Function<JsonNode, T> read)
      throws CallFailedException, InterruptedException {
    var found = new LinkedHashMap<Object, T>();
    int pages = 1;
    for (int page = 1; page <= pages; page++) {
      var json = api.get(path + "?page=" + page + "&page_size=" + PAGE_SIZE, filter);
      pages = json.path("pages").asInt(1);
      for (var item : json.path("data"))
        found.put(identity(item, found.size()), read.apply(item));
    }
    return new ArrayList<>(found.values());
  }

  private static Object identity(JsonNode item, int position) {
    var id = item.path("id");
    return id.isMissingNode() ? (Object) position : id.asText();
  }
}
