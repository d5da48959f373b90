package org.castdesk.engine.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.format.MediaInfo;
import org.jspecify.annotations.Nullable;

/// One piece of material: a file, what it is called, and what was found out about it.
///
/// @param name as the producer calls it; begins as the file's name
/// @param location absolute
/// @param fingerprint by which it is known again elsewhere, see `Fingerprint`
/// @param added when it came into the library
/// @param info null = not looked at yet, or it is no media
/// @param poster where its small picture was taken; null = it has none
/// @param loudness null = not measured yet, or it has no sound
public record Material(
    MaterialId id,
    String name,
    Path location,
    Keeping keeping,
    FileFacts file,
    String fingerprint,
    Instant added,
    @Nullable MediaInfo info,
    @Nullable Duration poster,
    @Nullable Loudness loudness,
    Steps steps) {
  public static final int LONGEST_NAME = 128;

  /// What a file is as files go. **Units**: bytes.
  public record FileFacts(long size, Instant modified) {}

  /// What it yields.
  public enum Kind {
    VIDEO,
    SOUND,
    STILL,
    UNKNOWN
  }

  public Material {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " signs");
    }
    if (!location.isAbsolute()) {
      throw new IllegalArgumentException(location + " does not begin at the root");
    }
  }

  public Kind kind() {
    if (info == null) {
      return Kind.UNKNOWN;
    }
    if (!info.hasVideo()) {
      return Kind.SOUND;
    }
    String container = info.container().toLowerCase(Locale.ROOT);
    return container.endsWith("_pipe") || container.equals("image2") ? Kind.STILL : Kind.VIDEO;
  }

  public Material named(String newName) {
    return new Material(
        id, newName, location, keeping, file, fingerprint, added, info, poster, loudness, steps);
  }

  /// The same material in another place; what is known of it stays.
  public Material at(Path newLocation, FileFacts newFile) {
    return new Material(
        id, name, newLocation, keeping, newFile, fingerprint, added, info, poster, loudness, steps);
  }

  /// Another content under the same id: everything is found out anew.
  public Material replacedBy(Path newLocation, FileFacts newFile, String newFingerprint) {
    return new Material(
        id,
        name,
        newLocation,
        keeping,
        newFile,
        newFingerprint,
        added,
        null,
        null,
        null,
        Steps.NEW);
  }

  public Material with(Steps newSteps) {
    return new Material(
        id, name, location, keeping, file, fingerprint, added, info, poster, loudness, newSteps);
  }

  /// What a probe found, and with it what else there is to find.
  public Material probed(MediaInfo found) {
    Material known =
        new Material(
            id, name, location, keeping, file, fingerprint, added, found, poster, loudness, steps);
    Steps next = steps.with(Step.PROBE, new StepState.Done());
    if (!found.hasVideo()) {
      next = next.with(Step.PICTURE, new StepState.NotNeeded());
    }
    if (!found.hasAudio()) {
      next = next.with(Step.SOUND, new StepState.NotNeeded());
    }
    return known.with(next);
  }

  public Material pictured(Duration at) {
    Steps next = steps.with(Step.PICTURE, new StepState.Done());
    return new Material(
        id, name, location, keeping, file, fingerprint, added, info, at, loudness, next);
  }

  public Material heard(Loudness found) {
    Steps next = steps.with(Step.SOUND, new StepState.Done());
    return new Material(
        id, name, location, keeping, file, fingerprint, added, info, poster, found, next);
  }
}
