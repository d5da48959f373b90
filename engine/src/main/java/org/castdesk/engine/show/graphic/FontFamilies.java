package org.castdesk.engine.show.graphic;

import java.util.List;

/// The families of letters that are drawn with shipped faces, wherever the desk runs.
///
/// **Source**: FontName of the caster API for those of the cloud; decision 95.
public final class FontFamilies {
  public static final String LATIN = "Inter";
  public static final String CHINESE = "Noto Sans SC";
  public static final String KAI = "Castdesk Kai";
  public static final String NUMERALS = "Castdesk Numerals";

  /// The caster API's own family; [#KAI] draws it.
  public static final String KAI_OF_THE_CLOUD = "KaiTi";

  /// Other families of the cloud caster's text components; [#CHINESE] draws them.
  public static final List<String> DRAWN_CHINESE =
      List.of("SimHei", "SimSun", "FangSong", "Microsoft YaHei", "Alibaba PuHuiTi");

  private FontFamilies() {}
}
