package org.lct.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Row;
import org.lct.sandbox.store.Table;

/// What the user has entered about account and profile: fields that are only kept and shown.
public final class Entered {
  private final Table<Form> forms;

  /// What the user of this cloud has entered.
  public Entered(Cloud cloud) {
    this.forms = cloud.store().table("entered", Form.class);
  }

  /// Fields as the API shows them; never changed in place.
  record Form(long id, ObjectNode fields) implements Row {
    @Override
    public Stream<String> claims() {
      return Stream.empty();
    }
  }

  /// What can be filled in.
  enum Kind {
    /// Whom the account belongs to.
    ACCOUNT(1),
    /// The user's profile.
    PROFILE(2),
    /// Whatever clients want to remember of the user.
    PREFERENCES(3);

    private final long row;

    Kind(long row) {
      this.row = row;
    }
  }

  /// The fields that were entered; not to be changed.
  ObjectNode get(Kind kind) {
    return forms.find(kind.row).map(Form::fields).orElseGet(Json::object);
  }

  /// Adds the fields to those entered before, or takes their place.
  void add(Kind kind, ObjectNode fields) {
    ObjectNode all = get(kind).deepCopy();
    all.setAll(fields);
    set(kind, all);
  }

  /// Replaces all fields.
  void set(Kind kind, ObjectNode fields) {
    forms.put(new Form(kind.row, fields));
  }
}
