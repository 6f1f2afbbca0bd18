package org.lct.sandbox.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/// What the documents call `date-time`: UTC to the second without a zone, as all recordings have it.
final class LinodeDate implements Format {
  private static final Pattern DATE = Pattern.compile("\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d");

  @Override
  public String getName() { return "date-time"; }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return DATE.matcher(value).matches();
  }
}
