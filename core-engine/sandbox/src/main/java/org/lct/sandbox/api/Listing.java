package org.lct.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lct.sandbox.json.Json;

/// A collection that can be filtered and is answered in pages.
///
/// @param rows in the order without `+order_by`
/// @param view how a row looks in the answer
/// @param filterable the fields that `X-Filter` may name
/// @param unordered those of them that it may not order by
public record Listing<T>(Collection<T> rows, Function<T, ObjectNode> view, Set<String> filterable,
    Set<String> unordered) {
  private static final int DEFAULT_SIZE = 100;
  private static final int LEAST_SIZE = 25;
  private static final int MOST_SIZE = 500;
  /// A page that would begin beyond this row is the last one, as documented.
  private static final BigInteger MOST_ROWS = BigInteger.TWO.pow(64);

  /// One that may be ordered by all that it may be filtered by.
  public Listing(Collection<T> rows, Function<T, ObjectNode> view, Set<String> filterable) {
    this(rows, view, filterable, Set.of());
  }

  /// The same, but it may not be ordered by these fields.
  public Listing<T> unordered(Set<String> fields) {
    return new Listing<>(rows, view, filterable, fields);
  }

  /// The page that the call asks for, in the API's envelope.
  ///
  /// @throws Refusal 400 when the page, its size or the filter is not valid
  public ObjectNode page(Call call) {
    var problems = new Problems();
    var page = number(call, "page", 1, 1, Long.MAX_VALUE, "Must be 1 or greater", problems);
    var size = number(call, "page_size", DEFAULT_SIZE, LEAST_SIZE, MOST_SIZE, "Must be 25-500", problems);
    problems.refuseIfAny();
    return call.filter().isBlank() ? envelope(rows, view, page, size) : filtered(call.filter(), page, size);
  }

  /// The same collection for a call whose filter wants one value of a field, among other things perhaps: only the rows
  /// that have it are viewed.
  ///
  /// @param lookup the rows whose field has this value, in the order of the collection
  public Listing<T> indexed(Call call, String field, Function<String, List<T>> lookup) {
    return Filter.wantedText(call.filter(), field)
        .map(value -> new Listing<>(lookup.apply(value), view, filterable, unordered)).orElse(this);
  }

  private ObjectNode filtered(String header, long page, long size) {
    var filter = Filter.parse(header, filterable, unordered);
    List<ObjectNode> found = filter.apply(rows.stream().map(view)).toList();
    return envelope(found, Function.identity(), page, size);
  }

  private static <R> ObjectNode envelope(Collection<R> all, Function<R, ObjectNode> view, long page,
      long size) {
    var json = Json.object();
    var data = json.putArray("data");
    var pages = Math.max(1, (all.size() + size - 1) / size);
    var shown = page > MOST_ROWS.divide(BigInteger.valueOf(size)).longValueExact() ? pages : page;
    all.stream().skip(shown > all.size() ? all.size() : (shown - 1) * size).limit(size).map(view)
        .forEach(data::add);
    return json.put("page", shown).put("pages", pages).put("results", all.size());
  }

  private static long number(Call call, String name, long otherwise, long least, long most, String reason,
      Problems problems) {
    var text = call.query().get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d+")) {
      problems.add(reason, name);
      return otherwise;
    }
    var value = new BigInteger(text).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    problems.require(value >= least && value <= most, reason, name);
    return value;
  }
}
