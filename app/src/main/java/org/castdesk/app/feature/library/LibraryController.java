package org.castdesk.app.feature.library;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.castdesk.app.control.MaterialDrag;
import org.castdesk.app.control.NameField;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.library.MaterialRow.Weight;
import org.castdesk.app.fx.FxThread;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.settings.PanelLayout;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.Keeping;
import org.castdesk.engine.library.LibraryNews;
import org.castdesk.engine.library.LibraryNews.Item;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.MaterialIndex;
import org.castdesk.engine.library.MaterialQuery;
import org.castdesk.engine.library.Presence;
import org.castdesk.engine.library.live.LiveLibrary;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// The media library: lists what there is, brings files in, finds the missing, puts material into
/// source slots.
public final class LibraryController extends DeskController {
  private static final int LOOK_MILLIS = 120;

  /// So often files are looked for while the list is in sight.
  private static final long SCAN_NANOS = 5_000_000_000L;

  private static final String COPY = "library.copy";

  private final LibraryModel model = new LibraryModel();
  private final LiveLibrary library;
  private final PanelLayout memory;
  private final LibraryView view;
  private final MaterialIndex index = new MaterialIndex();
  private final MaterialRowController rows;
  private final NewsLineController lines;
  private final SlotMovesController moves;
  private BiConsumer<List<MaterialDrag>, @Nullable SourceSlot> put = (_, _) -> {};
  private LibraryNews news = LibraryNews.NOTHING;
  private LiveLibrary.@Nullable Removed removed;
  private long scannedNanos;
  private boolean isSeen;

  /// What the library needs of the desk.
  ///
  /// @param folder where dialogs begin; empty = where the window system says
  public record Setup(
      EngineMirror mirror,
      Texts texts,
      EditHistory edits,
      Pulse pulse,
      LiveLibrary library,
      PanelLayout memory,
      LibraryPictures pictures,
      Supplier<String> folder) {}

  public LibraryController(Setup setup) {
    super(setup.mirror(), setup.texts());
    library = setup.library();
    memory = setup.memory();
    rows = new MaterialRowController(texts(), library.folders());
    lines = new NewsLineController(texts(), rows);
    moves = new SlotMovesController(mirror(), setup.edits());
    model.keeping.set(memory.flag(COPY, false) ? Keeping.COPY : Keeping.REFERENCE);
    view = new LibraryView(this, model, texts(), setup.pictures(), setup.folder());
    watch(model.words, _ -> list());
    watch(model.order, _ -> list());
    watch(model.direction, _ -> list());
    watch(
        texts().languageProperty(),
        _ -> {
          show();
          view.refresh();
        });
    watch(Sight.of(view), this::onSight);
    subscriptions().add(setup.pulse().every(LOOK_MILLIS, this::tick));
  }

  @Override
  public Parent view() {
    return view;
  }

  /// What puts material into a slot; null as slot = the next free one.
  public void setOnPut(BiConsumer<List<MaterialDrag>, @Nullable SourceSlot> action) {
    put = action;
  }

  /// The screen of the library was opened.
  public void focusFirst() {
    view.focusFirst();
  }

  /// Esc: what is typed goes first. False = there was nothing.
  public boolean onEscape() {
    boolean typed = !model.words.get().isEmpty();
    model.words.set("");
    return typed;
  }

  /// Whether a name is being changed: the field has its own Esc.
  public boolean isNaming(@Nullable Node focused) {
    return focused instanceof NameField;
  }

  private void onSight(boolean now) {
    isSeen = now;
    if (now) {
      scannedNanos = 0;
      library.look();
      show();
    }
  }

  private void tick(long now) {
    if (isSeen && now - scannedNanos > SCAN_NANOS) {
      scannedNanos = now;
      library.look();
    }
    if (lines.forget(news, now)) {
      showNews();
    }
    LibraryNews fresh = library.news();
    if (fresh.revision() != news.revision()) {
      news = fresh;
      moves.follow(fresh.search());
      if (isSeen) {
        show();
      }
    }
  }

  private void show() {
    model.canChange.set(library.canChange());
    model.isEmpty.set(news.items().isEmpty());
    model.missing.set((int) missing().count());
    list();
    showNews();
  }

  private java.util.stream.Stream<Item> missing() {
    return news.items().stream().filter(item -> item.presence() == Presence.MISSING);
  }

  private void list() {
    MaterialQuery query =
        new MaterialQuery(model.words.get(), model.order.get(), model.direction.get());
    List<MaterialLine> fresh =
        index.find(query, news.items()).stream()
            .map(item -> new MaterialLine(item, workOn(item)))
            .toList();
    view.show(fresh);
    model.count.set(
        fresh.size() == news.items().size()
            ? texts().get(LibraryKey.LIBRARY_COUNT, fresh.size())
            : texts().get(LibraryKey.LIBRARY_COUNT_FOUND, fresh.size(), news.items().size()));
  }

  private LibraryNews.@Nullable Work workOn(Item item) {
    LibraryNews.Work work = news.work();
    return work != null && work.id().equals(item.material().id()) ? work : null;
  }

  /// One line in words.
  MaterialRow row(MaterialLine line) {
    return rows.row(line.item(), line.work());
  }

  private void showNews() {
    model.news.set(lines.line(news));
  }

  void onKey(NewsLine.Key key) {
    switch (key) {
      case STOP_TAKING -> library.cancelTaking();
      case STOP_SEARCH -> library.cancelSearch();
      case STOP_LOOKING -> library.stopLooking(waiting());
      case UNDO -> undo();
      case CLOSE, NONE -> lines.close(news);
    }
    showNews();
  }

  private Set<MaterialId> waiting() {
    Set<MaterialId> ids = new HashSet<>();
    for (Item item : news.items()) {
      if (item.material().steps().next() != null) {
        ids.add(item.material().id());
      }
    }
    return ids;
  }

  private void undo() {
    LiveLibrary.Removed back = removed;
    removed = null;
    lines.forgetSaid();
    if (back != null) {
      library.restore(back);
    }
  }

  void onImport(List<File> files) {
    lines.forgetSaid();
    library.take(files.stream().map(File::toPath).toList(), model.keeping.get());
  }

  void onKeeping(Keeping keeping) {
    model.keeping.set(keeping);
    memory.setFlag(COPY, keeping == Keeping.COPY);
  }

  /// A head of a column was pressed: sorts by it, or the other way round.
  void onOrder(MaterialQuery.Order order) {
    boolean same = model.order.get() == order;
    boolean up = model.direction.get() == MaterialQuery.Direction.UP;
    boolean first = order == MaterialQuery.Order.NAME || order == MaterialQuery.Order.CODEC;
    model.direction.set(
        (same ? !up : first) ? MaterialQuery.Direction.UP : MaterialQuery.Direction.DOWN);
    model.order.set(order);
  }

  void onPut(Collection<MaterialId> ids, @Nullable SourceSlot slot) {
    List<MaterialDrag> materials = drags(ids);
    if (!materials.isEmpty()) {
      put.accept(materials, slot);
    }
  }

  /// What goes to a slot: nothing that is not there.
  List<MaterialDrag> drags(Collection<MaterialId> ids) {
    return items(ids).stream()
        .filter(item -> item.presence() != Presence.MISSING)
        .map(Item::material)
        .map(material -> new MaterialDrag(material.name(), material.location().toString()))
        .toList();
  }

  private List<Item> items(Collection<MaterialId> ids) {
    Set<MaterialId> wanted = new HashSet<>(ids);
    return news.items().stream().filter(item -> wanted.contains(item.material().id())).toList();
  }

  /// The slots with what is in them, for the menu.
  List<MaterialMenu.Slot> slots() {
    return moves.slots(texts());
  }

  void onRename(MaterialId id, String name) {
    library.rename(id, name);
  }

  void onRelink(MaterialId id, File file) {
    lines.forgetSaid();
    library.relink(id, file.toPath());
  }

  /// @param ids empty = all that are missing
  void onRelinkIn(Collection<MaterialId> ids, File folder) {
    lines.forgetSaid();
    Collection<MaterialId> wanted =
        ids.isEmpty() ? missing().map(item -> item.material().id()).toList() : ids;
    library.relinkIn(wanted, folder.toPath());
  }

  void onAgain(Collection<MaterialId> ids) {
    library.lookAgain(ids);
  }

  void onStop(Collection<MaterialId> ids) {
    library.stopLooking(ids);
  }

  void onCopyIds(Collection<MaterialId> ids) {
    copy(String.join("\n", ids.stream().map(MaterialId::value).toList()));
  }

  void onCopyPaths(Collection<MaterialId> ids) {
    copy(
        String.join(
            "\n", items(ids).stream().map(item -> item.material().location().toString()).toList()));
  }

  private void copy(String words) {
    if (!words.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(words);
      Clipboard.getSystemClipboard().setContent(content);
      String first = words.lines().findFirst().orElse(words);
      say(
          new NewsLine(
              text(LibraryKey.LIBRARY_ID_COPIED, first), Weight.QUIET, -1, NewsLine.Key.CLOSE));
    }
  }

  /// A copy that this show plays stays: its source would lose the file.
  void onRemove(Collection<MaterialId> ids) {
    for (Item item : items(ids)) {
      Material material = item.material();
      SourceSlot slot = material.keeping() == Keeping.COPY ? moves.user(material.location()) : null;
      if (slot != null) {
        String words = text(LibraryKey.LIBRARY_IN_USE, slot.value(), material.name());
        say(new NewsLine(words, Weight.WARNING, -1, NewsLine.Key.CLOSE));
        return;
      }
    }
    CompletableFuture<Void> _ =
        library.remove(List.copyOf(ids)).thenAcceptAsync(this::removed, FxThread.EXECUTOR);
  }

  private void removed(LiveLibrary.Removed gone) {
    if (gone.gone().isEmpty()) {
      return;
    }
    removed = gone;
    List<Path> kept = gone.kept();
    String words =
        kept.isEmpty()
            ? text(LibraryKey.LIBRARY_REMOVED, gone.gone().size())
            : text(LibraryKey.LIBRARY_REMOVED_KEPT, gone.gone().size(), kept.getFirst());
    say(new NewsLine(words, Weight.QUIET, -1, NewsLine.Key.UNDO));
  }

  private void say(NewsLine line) {
    lines.say(line);
    showNews();
  }

  private String text(LibraryKey key, Object... parts) {
    return texts().get(key, parts);
  }
}
