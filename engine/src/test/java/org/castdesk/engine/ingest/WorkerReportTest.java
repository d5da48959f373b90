package org.castdesk.engine.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.source.live.LiveHealth;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;

class WorkerReportTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final List<WorkerReport> ALL =
      List.of(
          new WorkerReport.Alive(),
          new WorkerReport.Slots("/dev/shm/castdesk-1-RV01-0"),
          new WorkerReport.Opened(
              new MediaInfo("flv", "h264", HD, new FrameRate(30000, 1001), "aac", 44100, 2, null)),
          new WorkerReport.Opened(new MediaInfo("pulse", null, null, null, "pcm", 48000, 1, null)),
          new WorkerReport.Picture(3, -5, new PictureSize(1280, 720), HD, true),
          new WorkerReport.Sound(2, 1024, Long.MAX_VALUE),
          new WorkerReport.Health(new LiveHealth(1, 29.97, 3, 4, 5, 6, 7, 8, -9)),
          new WorkerReport.Failed(
              MediaFault.retryable(FaultCode.CONNECTION_LOST, "rtmp://主机/x", "nothing came")));

  @Test
  void everyReport_arrivesAsItWasSent() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (WorkerReport report : ALL) {
      WorkerReport.write(report, out);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    for (WorkerReport report : ALL) {
      assertEquals(report, WorkerReport.read(in));
    }
    assertThrows(IOException.class, () -> WorkerReport.read(in));
  }

  @Test
  void order_arrivesAsItWasGiven() throws Exception {
    WorkerOrder order =
        new WorkerOrder(
            "srt://10.0.0.1:9000?passphrase=geheim",
            200_000_000,
            new VideoFormat(HD, new FrameRate(30000, 1001)),
            "/dev/shm/castdesk-1-RV01-1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    order.write(new DataOutputStream(bytes));
    assertEquals(
        order,
        WorkerOrder.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
  }

  @Test
  void nonsense_isRefused_andNeverMore() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (WorkerReport report : ALL) {
      WorkerReport.write(report, new DataOutputStream(bytes));
    }
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      byte[] damaged = bytes.toByteArray();
      for (int i = 0; i < 1 + round % 5; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(damaged));
      assertThrows(
          IOException.class,
          () -> {
            while (true) {
              WorkerReport.read(in);
            }
          });
    }
  }
}
