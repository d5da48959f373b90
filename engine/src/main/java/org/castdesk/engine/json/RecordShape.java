package org.castdesk.engine.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.castdesk.engine.show.SourceContent;
import org.jspecify.annotations.Nullable;

/// How a record looks in JSON: one member per component, in the same order. The record may be a
/// package's own, such as a protocol message.
record RecordShape(Class<?> type, List<Member> members, Constructor<?> constructor) {

  /// @param wireName the member's name in JSON
  /// @param optional may be left out, and is null then
  record Member(
      String name,
      String wireName,
      Type type,
      boolean optional,
      boolean primitive,
      Method accessor) {
    @Nullable Object valueIn(Object record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Cannot read " + accessor, e);
      }
    }
  }

  static RecordShape of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] parameters =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return new RecordShape(
          type,
          Arrays.stream(components).map(component -> member(type, component)).toList(),
          constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("No canonical constructor: " + type, e);
    }
  }

  private static Member member(Class<?> type, RecordComponent component) {
    component.getAccessor().setAccessible(true);
    return new Member(
        component.getName(),
        wireName(type, component.getName()),
        component.getGenericType(),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        component.getType().isPrimitive(),
        component.getAccessor());
  }

  /// The one name people know differently: a file plays a number of `times`.
  private static String wireName(Class<?> type, String name) {
    return type == SourceContent.Media.class && name.equals("repeat") ? "times" : name;
  }

  boolean knows(String wireName) {
    return members.stream().anyMatch(member -> member.wireName().equals(wireName));
  }

  String knownNames() {
    return members.isEmpty()
        ? "none"
        : members.stream().map(Member::wireName).collect(Collectors.joining(", "));
  }

  /// **Fails**: what the record's own check throws.
  Object build(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("Cannot build " + type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot build " + type, e);
    }
  }
}
