package org.castdesk.engine.cli.bench;

import java.util.List;

/// The scene of the peer jobs in our own words.
final class PictureInPicture {
  private PictureInPicture() {}

  static void add(List<String> command, PeerClips clips) {
    command.addAll(List.of("--source", "RV01=" + clips.full()));
    for (int n = 0; n < clips.boxes().size(); n++) {
      command.addAll(List.of("--source", "RV0" + (n + 2) + "=" + clips.boxes().get(n)));
    }
    command.addAll(List.of("--scene", "Boxes=pip:RV01,RV02,RV03,RV04"));
    command.addAll(List.of("--logo", clips.logo().toString()));
  }
}
