package org.castdesk.engine.graphics;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// How much there is to draw in an svg file, before any of it is drawn: a file of a few lines can ask
/// for a thousand million shapes, each by drawing the one before it ten times.
///
/// **Units**: elements, each counted as often as it is drawn.
final class VectorCost {
  /// Drawn within a second or two, filters aside.
  static final long MOST_ELEMENTS = 200_000;

  /// Each works on the whole picture.
  static final long MOST_FILTER_STEPS = 60;

  /// Elements that refer to each other; Java's own reader refuses those that lie in each other deeper
  /// than 100.
  private static final int MOST_DEPTH = 600;

  private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*['\"]?#([^'\")\\s]+)");
  private static final Set<String> LINKS = Set.of("use", "pattern", "textPath", "feImage");

  private final Node root = new Node("");
  private final Map<String, Node> named = new HashMap<>();
  private final Set<Node> open = new HashSet<>();

  /// One element, what is in it, and what it draws besides.
  private static final class Node {
    private final String name;
    private final List<Node> children = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private @Nullable Count count;

    Node(String name) {
      this.name = name;
    }
  }

  /// @param filterSteps how many of them are steps of filters
  private record Count(long elements, long filterSteps) {
    Count plus(Count other) {
      return new Count(
          Math.min(Integer.MAX_VALUE, elements + other.elements),
          Math.min(Integer.MAX_VALUE, filterSteps + other.filterSteps));
    }
  }

  private VectorCost() {}

  /// **Fails**: `IOException` in words for what is no svg, or too much to draw.
  static void check(InputStream in) throws IOException {
    VectorCost cost = new VectorCost();
    try {
      cost.read(in);
    } catch (XMLStreamException e) {
      throw new IOException("it is no svg drawing", e);
    }
    Count count = cost.count(cost.root, 0);
    if (count.elements() > MOST_ELEMENTS) {
      throw new IOException("it draws more than %d shapes".formatted(MOST_ELEMENTS));
    }
    if (count.filterSteps() > MOST_FILTER_STEPS) {
      throw new IOException("it has more than %d steps of filters".formatted(MOST_FILTER_STEPS));
    }
  }

  private void read(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    Deque<Node> path = new ArrayDeque<>();
    path.push(root);
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            Node node = node(reader);
            path.element().children.add(node);
            path.push(node);
          }
          case XMLStreamConstants.END_ELEMENT -> path.pop();
          default -> {
            // words and notes cost nothing
          }
        }
      }
    } finally {
      reader.close();
    }
  }

  private Node node(XMLStreamReader reader) {
    Node node = new Node(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i);
      if (name.equals("id")) {
        named.putIfAbsent(value, node);
      } else if (name.equals("href") && LINKS.contains(node.name) && value.startsWith("#")) {
        node.references.add(value.substring(1));
      }
      Matcher matcher = REFERENCE.matcher(value);
      while (matcher.find()) {
        node.references.add(matcher.group(1));
      }
    }
    return node;
  }

  /// What refers to itself is counted once: whoever draws it stops there too.
  private Count count(Node node, int depth) throws IOException {
    Count known = node.count;
    if (known != null) {
      return known;
    }
    if (depth > MOST_DEPTH) {
      throw new IOException("its elements refer to each other more than 600 deep");
    }
    Count sum = new Count(1, node.name.startsWith("fe") ? 1 : 0);
    if (open.add(node)) {
      for (Node child : node.children) {
        sum = sum.plus(count(child, depth + 1));
      }
      for (String reference : node.references) {
        Node used = named.get(reference);
        if (used != null) {
          sum = sum.plus(count(used, depth + 1));
        }
      }
      open.remove(node);
      node.count = sum;
    }
    return sum;
  }
}
