package org.castdesk.engine.ingest.worker;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.FfmpegBuild;
import org.castdesk.engine.ffmpeg.NativeShelf;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.live.LiveAddress;
import org.castdesk.engine.ingest.WorkerOrder;
import org.castdesk.engine.ingest.WorkerReport;
import org.castdesk.engine.plates.CacheFolder;
import org.castdesk.engine.source.live.LivePlayer;
import org.castdesk.engine.source.live.NameLookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The worker's process: makes itself ready, waits for an order on its standard input, plays it, and
/// ends. When that input ends the engine is gone, and so is the worker.
public final class WorkerMain {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerMain.class);
  private static final Duration OPEN_PATIENCE = Duration.ofSeconds(8);
  private static final Duration READ_PATIENCE = Duration.ofSeconds(5);
  private static final int GONE = 3;

  private WorkerMain() {}

  public static void main(String[] args) {
    run(NameLookup.OF_MACHINE);
  }

  /// @param names looks names up
  public static void run(NameLookup names) {
    ReportLine reports = new ReportLine(new FileOutputStream(FileDescriptor.out));
    // Whatever prints by mistake must not get between the messages.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    InputStream in = new FileInputStream(FileDescriptor.in);
    try {
      NativeShelf shelf = new NativeShelf(CacheFolder.ofUser());
      if (!shelf.load()) {
        shelf.keep();
      }
      FfmpegBuild.load();
      Thread beat = WorkerThreads.daemon("beat", reports::beat);
      beat.start();
      WorkerOrder order = WorkerOrder.read(new DataInputStream(in));
      WorkerThreads.daemon("engine-watch", () -> awaitEnd(in)).start();
      play(order, names, reports);
      reports.flush();
    } catch (IOException e) {
      LOG.debug("The engine is gone before there was an order: {}", e.toString());
    }
    Runtime.getRuntime().halt(0);
  }

  private static void play(WorkerOrder order, NameLookup names, ReportLine reports) {
    DecoderOptions usual = DecoderOptions.moving(order.programme());
    DecoderOptions options =
        new DecoderOptions(usual.programme(), OPEN_PATIENCE, READ_PATIENCE, usual.content());
    try (SlotTarget target = new SlotTarget(order, reports)) {
      LivePlayer player =
          new LivePlayer(
              new LivePlayer.Order(
                  LiveAddress.of(order.address()), order.bufferNanos(), options, names),
              target,
              task -> WorkerThreads.daemon("live", task));
      reports.watch(player::isHanging);
      player.run();
    } catch (MediaException e) {
      reports.send(new WorkerReport.Failed(e.fault()));
    }
  }

  /// Nothing is sent after the order: what comes is the end.
  private static void awaitEnd(InputStream in) {
    try {
      while (in.read() >= 0) {
        LOG.debug("The engine says more than it should");
      }
    } catch (IOException e) {
      LOG.debug("The engine's line broke: {}", e.toString());
    }
    Runtime.getRuntime().halt(GONE);
  }
}
