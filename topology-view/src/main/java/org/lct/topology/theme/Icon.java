package org.lct.topology.theme;

import java.io.InputStream;
import java.util.ServiceLoader;
import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The icon of each thing and deed, from Material Design Icons; one place, so that the same thing looks the
/// same everywhere.
public enum Icon {
  HOME(MaterialDesignH.HOME_OUTLINE),
  DESIGN(MaterialDesignV.VECTOR_SQUARE),
  DEPLOY(MaterialDesignR.ROCKET_LAUNCH_OUTLINE),
  OPERATE(MaterialDesignP.PULSE),
  INVENTORY(MaterialDesignT.TABLE_LARGE),
  SECURITY(MaterialDesignS.SHIELD_LOCK_OUTLINE),
  ACCOUNT(MaterialDesignA.ACCOUNT_KEY_OUTLINE),
  SETTINGS(MaterialDesignC.COG_OUTLINE),
  SEARCH(MaterialDesignM.MAGNIFY),
  NODE_PLAN(MaterialDesignS.SERVER),
  WEB(MaterialDesignW.WEB),
  CACHE(MaterialDesignM.MEMORY),
  SQL(MaterialDesignD.DATABASE),
  NDB_DATA(MaterialDesignD.DATABASE_SYNC_OUTLINE),
  MANAGEMENT(MaterialDesignT.TUNE_VARIANT),
  POSTGRESQL(MaterialDesignD.DATABASE_SEARCH_OUTLINE),
  KAFKA(MaterialDesignT.TRANSIT_CONNECTION_VARIANT),
  SPARK(MaterialDesignF.FLASH_OUTLINE),
  REDIS(MaterialDesignL.LIGHTNING_BOLT_OUTLINE),
  NODEBALANCER(MaterialDesignS.SCALE_BALANCE),
  VOLUME(MaterialDesignD.DATABASE_OUTLINE),
  DISK(MaterialDesignH.HARDDISK),
  VPC(MaterialDesignL.LAN),
  VLAN(MaterialDesignE.ETHERNET),
  FIREWALL(MaterialDesignW.WALL),
  DNS(MaterialDesignD.DNS_OUTLINE),
  REGION(MaterialDesignM.MAP_MARKER_OUTLINE),
  REGION_PLAN(MaterialDesignV.VIEW_GRID_PLUS_OUTLINE),
  SHARED(MaterialDesignL.LINK_VARIANT),
  OVERRIDE(MaterialDesignL.LINK_VARIANT_OFF),
  PLACEMENT(MaterialDesignA.ARROW_EXPAND_HORIZONTAL),
  UNDO(MaterialDesignU.UNDO),
  REDO(MaterialDesignR.REDO),
  SAVE(MaterialDesignC.CONTENT_SAVE_OUTLINE),
  OPEN(MaterialDesignF.FOLDER_OPEN_OUTLINE),
  MOVE(MaterialDesignA.ARROW_RIGHT),
  REFUSE(MaterialDesignC.CANCEL),
  IMPORT(MaterialDesignC.CLOUD_DOWNLOAD_OUTLINE),
  EXPORT(MaterialDesignE.EXPORT_VARIANT),
  ADD(MaterialDesignP.PLUS),
  REMOVE(MaterialDesignM.MINUS),
  DELETE(MaterialDesignD.DELETE_OUTLINE),
  COPY(MaterialDesignC.CONTENT_COPY),
  CONNECT(MaterialDesignV.VECTOR_POLYLINE),
  AUTO_LAYOUT(MaterialDesignF.FILE_TREE_OUTLINE),
  PUT(MaterialDesignC.CURSOR_MOVE),
  ALIGN_LEFT(MaterialDesignA.ALIGN_HORIZONTAL_LEFT),
  ALIGN_CENTER(MaterialDesignA.ALIGN_HORIZONTAL_CENTER),
  ALIGN_RIGHT(MaterialDesignA.ALIGN_HORIZONTAL_RIGHT),
  ALIGN_TOP(MaterialDesignA.ALIGN_VERTICAL_TOP),
  ALIGN_MIDDLE(MaterialDesignA.ALIGN_VERTICAL_CENTER),
  ALIGN_BOTTOM(MaterialDesignA.ALIGN_VERTICAL_BOTTOM),
  SPREAD_ACROSS(MaterialDesignA.ALIGN_HORIZONTAL_DISTRIBUTE),
  SPREAD_DOWN(MaterialDesignA.ALIGN_VERTICAL_DISTRIBUTE),
  FIT(MaterialDesignF.FIT_TO_PAGE_OUTLINE),
  ZOOM_IN(MaterialDesignM.MAGNIFY_PLUS_OUTLINE),
  ZOOM_OUT(MaterialDesignM.MAGNIFY_MINUS_OUTLINE),
  LAYERS(MaterialDesignE.EYE_OUTLINE),
  COMPARE(MaterialDesignC.COMPARE),
  REFRESH(MaterialDesignR.REFRESH),
  START(MaterialDesignP.PLAY),
  PAUSE(MaterialDesignP.PAUSE),
  STOP(MaterialDesignS.STOP_CIRCLE_OUTLINE),
  RESTART(MaterialDesignR.RESTART),
  REBUILD(MaterialDesignH.HAMMER_WRENCH),
  SKIP(MaterialDesignS.SKIP_NEXT_OUTLINE),
  ADOPT(MaterialDesignS.SOURCE_MERGE),
  IGNORE(MaterialDesignE.EYE_REMOVE_OUTLINE),
  PROBE(MaterialDesignC.CROSSHAIRS_GPS),
  MATRIX(MaterialDesignG.GRID),
  RULES(MaterialDesignF.FORMAT_LIST_BULLETED),
  REACHABLE(MaterialDesignS.SHIELD_CHECK_OUTLINE),
  LOG(MaterialDesignT.TEXT_BOX_OUTLINE),
  TERMINAL(MaterialDesignC.CONSOLE_LINE),
  LOCKED(MaterialDesignL.LOCK_OUTLINE),
  UNLOCKED(MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE),
  ERROR(MaterialDesignA.ALERT_OCTAGON),
  WARNING(MaterialDesignA.ALERT),
  NOTE(MaterialDesignI.INFORMATION),
  CLOSE(MaterialDesignC.CLOSE),
  CUT(MaterialDesignC.CONTENT_CUT),
  PASTE(MaterialDesignC.CONTENT_PASTE),
  UP(MaterialDesignC.CHEVRON_UP),
  DOWN(MaterialDesignC.CHEVRON_DOWN),
  RIGHT(MaterialDesignC.CHEVRON_RIGHT),
  COST(MaterialDesignC.CASH_MULTIPLE),
  BUDGET(MaterialDesignW.WALLET_OUTLINE),
  TAG(MaterialDesignT.TAG_OUTLINE),
  DEMO(MaterialDesignF.FLASK_OUTLINE),
  KEY(MaterialDesignK.KEY_VARIANT),
  INTERNET(MaterialDesignE.EARTH);

  private final String literal;
  private final String glyph;

  Icon(Ikon ikon) {
    literal = ikon.getDescription();
    glyph = Character.toString(ikon.getCode());
  }

  /// A new node that shows this icon; size and colour come from CSS (16 pixels unless a rule says otherwise).
  public FontIcon node() {
    return new FontIcon(literal);
  }

  /// The character that draws this icon in [#fontAt], for a canvas.
  public String glyph() {
    return glyph;
  }

  /// The icon font, a TrueType file, for documents.
  public static InputStream openFont() {
    return ServiceLoader.load(IkonHandler.class).stream().map(ServiceLoader.Provider::get)
        .filter(handler -> handler.supports(NODE_PLAN.literal)).findFirst().orElseThrow()
        .getFontResourceAsStream();
  }

  /// The icon font at a size in logical pixels; the glyph fills a square of that size. JavaFX thread only.
  public static Font fontAt(double size) {
    return Font.font(IconFont.FAMILY, size);
  }

  private static final class IconFont {
    static final String FAMILY = loaded();

    /// Ikonli loads the font when the first icon is made; only then JavaFX finds it by its family.
    private static String loaded() {
      NODE_PLAN.node();
      return "Material Design Icons";
    }
  }
}
