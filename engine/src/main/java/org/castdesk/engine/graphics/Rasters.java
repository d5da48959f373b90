package org.castdesk.engine.graphics;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plates.PlateKey;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Artwork.Extent;
import org.jspecify.annotations.Nullable;

/// The finished drawings of components and slates: drawn once, away from the tick, shown for ever.
///
/// A component whose value changed goes on showing its last drawing until the new one is finished;
/// so does one whose new drawing failed.
///
/// **Thread**: any; nothing here waits but [#prepare] and [#close]. **Owns**: all drawings; a frame
/// handed out is borrowed for the tick it was asked in. **Fails**: a fault per broken component,
/// once; it is tried again by [#prepare].
public final class Rasters implements AutoCloseable {
  /// The slates' ground as stored, for the card that must be there at once.
  private static final byte PLAIN_Y = 36;

  private static final byte PLAIN_CHROMA = (byte) 128;

  /// Words drawn at once.
  private static final int MOST_WORDS = 2;

  private final RasterShelf shelf;
  private final Map<Graphic.Owner, Raster> lastShown = new ConcurrentHashMap<>();
  private final RasterPlates plates;
  private final Supplier<RasterPainter> makePainter;
  private @Nullable RasterPainter painter;
  private final Troubles troubles;
  private final Strips strips = new Strips(this::measure, this::ask);
  private final Reels reels = new Reels(this::endsMillis, this::ask);
  private final Queue<CompletableFuture<?>> measuring = new ConcurrentLinkedQueue<>();
  private final RasterMemory memory = new RasterMemory();
  private final VideoFrame plain;
  private final Executor work;
  private final Executor words;
  private final Consumer<MediaFault> faults;
  private volatile long turn;

  /// @param baseDirectory where relative image locations count from
  /// @param shelf keeps what was painted for the next start
  public Rasters(
      PictureSize programme,
      Path baseDirectory,
      PlateShelf shelf,
      Executor work,
      DrawingListener listener) {
    this.work = work;
    words = new Few(work, MOST_WORDS);
    troubles = new Troubles(listener::troubled);
    this.faults = listener::fault;
    plates = new RasterPlates(programme, baseDirectory, shelf);
    makePainter = () -> new RasterPainter(programme, baseDirectory, listener::fault);
    this.shelf = new RasterShelf();
    WritableFrame frame = memory.frame(programme, RasterMemory.Kind.OPAQUE);
    fillPlain(frame.planes());
    plain = frame.seal();
  }

  private static void fillPlain(VideoFrame.Planes target) {
    target.y().fill(PLAIN_Y);
    target.u().fill(PLAIN_CHROMA);
    target.v().fill(PLAIN_CHROMA);
  }

  private synchronized RasterPainter painter() {
    if (painter == null) {
      painter = makePainter.get();
    }
    return painter;
  }

  /// Another tick begins: frames handed out before may go when they are not asked for any more.
  ///
  /// **Thread**: the tick.
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the tick writes
  public void nextTurn() {
    turn++;
  }

  /// Letters for the test pattern, from the same loaded fonts.
  public Lettering lettering() {
    return (text, face, sizePx) -> painter().lettering().line(text, face, sizePx);
  }

  /// The newest finished drawing, or null. The first ask starts the drawing.
  ///
  /// **Order**: switches to a newer drawing only when [#sizeOf] has been asked after it was
  /// finished, so that box and picture of one tick belong together.
  public @Nullable VideoFrame get(Graphic.Owner id, Artwork art) {
    return switch (art) {
      case Artwork.Sign sign -> ask(sign).frame();
      case Artwork.Tile tile -> strips.tile(id, tile);
      case Artwork.Strip _ -> null;
      case Artwork.Words _, Artwork.Picture _ -> {
        Raster raster = ask(art);
        Raster last = lastShown.get(id);
        VideoFrame frame = raster.frame();
        yield frame != null && (raster.shown || last == null)
            ? frame
            : last == null ? null : last.frame();
      }
    };
  }

  /// The size of what [#get] gives, or null while there is nothing.
  public @Nullable PictureSize sizeOf(Graphic.Owner id, Artwork art) {
    return switch (art) {
      case Artwork.Sign sign -> sizeOf(sign);
      case Artwork.Tile _, Artwork.Strip _ -> null;
      case Artwork.Words _, Artwork.Picture _ -> sizeOfWhole(id, art);
    };
  }

  private @Nullable PictureSize sizeOfWhole(Graphic.Owner id, Artwork art) {
    Raster raster = ask(art);
    troubles.saw(id, raster, turn);
    Raster last = lastShown.get(id);
    VideoFrame frame = raster.frame();
    if (frame == null) {
      frame = last == null ? null : last.frame();
      if (last != null) {
        // It stays on air as long as the new one is not there.
        last.lastAsked = turn;
      }
    } else {
      raster.shown = true;
      if (last != raster) {
        lastShown.put(id, raster);
      }
    }
    return frame == null ? null : frame.displaySize();
  }

  /// One digit asks for all: the others follow within seconds.
  private @Nullable PictureSize sizeOf(Artwork.Sign sign) {
    PictureSize size = size(ask(sign));
    if (size == null && Character.isDigit(sign.codePoint())) {
      for (char digit = '0'; digit <= '9'; digit++) {
        ask(new Artwork.Sign(digit, sign.style()));
      }
    }
    return size;
  }

  private static @Nullable PictureSize size(Raster raster) {
    VideoFrame frame = raster.frame();
    return frame == null ? null : frame.displaySize();
  }

  /// How large something that travels is; null = there is nothing yet.
  public @Nullable Extent extentOf(Graphic.Owner id, Artwork.Strip strip) {
    return strips.extentOf(id, strip);
  }

  /// Which picture of an animated file is shown so long after its first one; 0 until that is known.
  public int pictureAt(Artwork.Picture first, long millis) {
    return reels.pictureAt(first, millis);
  }

  private CompletableFuture<@Nullable Extent> measure(Artwork.Strip strip) {
    return worked(isFile(strip) ? work : words, () -> painter().measure(strip), null);
  }

  private CompletableFuture<long[]> endsMillis(Artwork.Picture first) {
    return worked(work, () -> painter().endsMillis(first), new long[0]);
  }

  private interface Task<T> {
    T run() throws MediaException;
  }

  /// @param failed the answer when it cannot be done; the fault is told
  private <T extends @Nullable Object> CompletableFuture<T> worked(
      Executor where, Task<T> task, T failed) {
    CompletableFuture<T> done = new CompletableFuture<>();
    measuring.removeIf(CompletableFuture::isDone);
    measuring.add(done);
    where.execute(() -> {
      T answer = failed;
      try {
        answer = task.run();
      } catch (MediaException e) {
        faults.accept(e.fault());
      } catch (RuntimeException e) {
        faults.accept(undrawable(e));
      } finally {
        done.complete(answer);
      }
    });
    return done;
  }

  /// The card for a source that has nothing to show; a plain one until the written one is drawn.
  public VideoFrame slate(SourceSlot slot) {
    VideoFrame frame = ask(new Raster.Key.Slate(slot)).frame();
    return frame == null ? plain : frame;
  }

  /// Waits until these are drawn, trying failed ones again. Not for the tick.
  ///
  /// @return whether all are
  public boolean prepare(Collection<Artwork> drawings, Duration timeout) {
    return draw(drawings.stream().map(Raster.Key.Art::new).toList(), timeout);
  }

  /// Waits until everything that was asked for is there, or has failed. Not for a live tick.
  ///
  /// @return whether that is so before the time is over
  public boolean awaitAsked(Duration timeout) {
    List<CompletableFuture<?>> pending = new ArrayList<>(measuring);
    shelf.addPending(pending);
    try {
      CompletableFuture.allOf(pending.toArray(CompletableFuture<?>[]::new))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The card that covers the programme in an emergency; a plain one until it is drawn.
  public VideoFrame standby() {
    VideoFrame frame = ask(new Raster.Key.Standby()).frame();
    return frame == null ? plain : frame;
  }

  /// Waits until these slots' slates are drawn. Not for the tick.
  ///
  /// @return whether all are
  public boolean prepareSlates(Collection<SourceSlot> slots, Duration timeout) {
    return draw(slots.stream().map(Raster.Key.Slate::new).toList(), timeout);
  }

  private boolean draw(List<? extends Raster.Key> keys, Duration timeout) {
    CompletableFuture<?>[] pending =
        keys.stream()
            .peek(shelf::forgetFailure)
            .map(key -> ask(key).drawn)
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(pending).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return keys.stream().allMatch(key -> ask(key).frame() != null);
  }

  @Override
  public void close() {
    if (shelf.close()) {
      closePainter();
      plain.close();
    }
  }

  private synchronized void closePainter() {
    if (painter != null) {
      painter.close();
    }
  }

  /// Drawings whose memory is not given back yet; 0 after [#close].
  int outstanding() {
    return memory.outstanding();
  }

  private Raster ask(Artwork art) {
    return ask(new Raster.Key.Art(art));
  }

  private Raster ask(Raster.Key key) {
    Raster raster = shelf.find(key);
    if (raster == null) {
      raster = shelf.add(key, fresh -> executor(key).execute(() -> draw(fresh)));
    }
    raster.lastAsked = turn;
    return raster;
  }

  private static MediaFault undrawable(RuntimeException e) {
    return MediaFault.fatal(FaultCode.INTERNAL, "component", "cannot be drawn: " + e.getMessage());
  }

  /// A file may hang; words never do, and there may be many of them.
  private Executor executor(Raster.Key key) {
    return key instanceof Raster.Key.Art(Artwork art) && !isFile(art) ? words : work;
  }

  private static boolean isFile(Artwork art) {
    return switch (art) {
      case Artwork.Picture _ -> true;
      case Artwork.Strip strip -> isFile(strip.whole());
      case Artwork.Tile tile -> isFile(tile.strip());
      case Artwork.Words _, Artwork.Sign _ -> false;
    };
  }

  private void draw(Raster raster) {
    VideoFrame frame = null;
    try {
      frame = finished(raster);
    } catch (MediaException e) {
      raster.trouble(e.fault());
      faults.accept(e.fault());
    } catch (RuntimeException e) {
      raster.trouble(undrawable(e));
      faults.accept(undrawable(e));
    } finally {
      shelf.finish(raster, frame, turn);
    }
  }

  private VideoFrame finished(Raster raster) throws MediaException {
    Raster.Key key = raster.key;
    PlateKey plate = plates.key(key);
    Drawing drawing = plate == null ? null : plates.find(plate, key.kind());
    if (drawing == null) {
      RasterPainter.Painted painted = painter().paint(key);
      drawing = painted.drawing();
      if (painted.trouble() != null) {
        raster.trouble(painted.trouble());
      }
      if (plate != null && painted.isRepeatable()) {
        plates.keep(plate, drawing);
      }
    }
    WritableFrame frame = memory.frame(drawing.size(), key.kind());
    drawing.copyTo(frame.planes());
    return frame.seal();
  }
}
