package org.castdesk.engine.api;

import java.nio.file.Path;

/// An open monitor feed: the ring file that carries its pictures.
public record MonitorFeed(String id, MonitorSpec spec, Path ring) {}
