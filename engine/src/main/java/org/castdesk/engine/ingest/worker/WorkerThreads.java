package org.castdesk.engine.ingest.worker;

/// Makes every thread of a worker's process but the first. Nobody waits for them: the process ends
/// with its work.
final class WorkerThreads {
  private WorkerThreads() {}

  static Thread daemon(String name, Runnable task) {
    return Thread.ofPlatform().daemon(true).name(name).unstarted(task);
  }
}
