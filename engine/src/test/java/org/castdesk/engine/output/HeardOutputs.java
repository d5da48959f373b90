package org.castdesk.engine.output;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.OutputId;

/// Writes down what a listener hears.
final class HeardOutputs implements OutputListener {
  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
  final List<MediaFault> faults = new CopyOnWriteArrayList<>();
  final List<String> targets = new CopyOnWriteArrayList<>();

  @Override
  public void started(OutputId output, String target) {
    targets.add(target);
    news.add("started " + output);
  }

  @Override
  public void stopped(OutputId output) {
    news.add("stopped " + output);
  }

  @Override
  public void failed(OutputId output, MediaFault fault) {
    faults.add(fault);
    news.add("failed " + output + " " + fault.code());
  }

  String next() throws InterruptedException {
    String heard = news.poll(20, TimeUnit.SECONDS);
    return heard == null ? "nothing" : heard;
  }

  List<String> next(int count) throws InterruptedException {
    List<String> heard = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      heard.add(next());
    }
    return heard;
  }
}
