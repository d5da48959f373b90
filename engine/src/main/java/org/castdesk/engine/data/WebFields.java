package org.castdesk.engine.data;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.graphic.Binding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks web addresses for one field each.
///
/// **Thread**: any but the tick; waits for the network, ten seconds at most. **Owns**: its
/// connections, until [#close].
final class WebFields implements AutoCloseable {
  private static final Duration WHOLE = Duration.ofSeconds(10);
  private static final Duration PIECE = Duration.ofSeconds(5);
  private static final long STEP_BYTES = 8_192;

  private final JsonMapper json = JsonMapper.builder().build();
  private @Nullable OkHttpClient client;

  String read(Binding.Json binding) throws MediaException {
    String subject = subject(binding.url());
    String body = body(binding.url(), subject);
    if (binding.pointer().isEmpty()) {
      return Words.usable(subject, body, body.length());
    }
    JsonNode field = field(binding, subject, body);
    String words = field.isValueNode() ? field.asString("") : field.toString();
    return Words.usable(subject, words, words.length());
  }

  private JsonNode field(Binding.Json binding, String subject, String body) throws MediaException {
    JsonNode field;
    try {
      field = json.readTree(body).at(JsonPointer.compile(binding.pointer()));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new MediaException(
          MediaFault.retryable(FaultCode.DATA_DAMAGED, subject, "the answer is no JSON"), e);
    }
    if (field.isMissingNode() || field.isNull()) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.DATA_DAMAGED, subject, "the answer has no field " + binding.pointer()));
    }
    return field;
  }

  private String body(String url, String subject) throws MediaException {
    Request request = new Request.Builder().url(url).header("Accept", "application/json").build();
    try (Response response = client().newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new MediaException(
            MediaFault.retryable(
                FaultCode.ADDRESS_UNREACHABLE, subject, "the server answers " + response.code()));
      }
      return limited(response.body().source(), subject);
    } catch (InterruptedIOException e) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.OPEN_TIMEOUT, subject, "no whole answer within ten seconds"),
          e);
    } catch (ConnectException e) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.CONNECTION_REFUSED, subject, "nobody listens at this address"),
          e);
    } catch (IOException e) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.ADDRESS_UNREACHABLE, subject, "it cannot be reached: " + e.getMessage()),
          e);
    }
  }

  /// An answer without an end is given up at the limit, not read on.
  private static String limited(BufferedSource source, String subject)
      throws IOException, MediaException {
    Buffer read = new Buffer();
    while (source.read(read, STEP_BYTES) >= 0) {
      if (read.size() > Words.MOST_BYTES) {
        throw Words.tooLarge(subject, "the answer is longer than a megabyte");
      }
    }
    return read.readString(StandardCharsets.UTF_8);
  }

  /// Without what may be a secret in it.
  static String subject(String url) {
    int query = url.indexOf('?');
    String plain = query < 0 ? url : url.substring(0, query);
    return plain.replaceFirst("//[^/@]*@", "//");
  }

  private synchronized OkHttpClient client() {
    OkHttpClient made = client;
    if (made == null) {
      made =
          new OkHttpClient.Builder()
              .callTimeout(WHOLE)
              .connectTimeout(PIECE)
              .readTimeout(PIECE)
              .followSslRedirects(false)
              .build();
      client = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
