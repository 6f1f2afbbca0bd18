package org.lct.cloud.linode;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.lct.cloud.CloudFactory;
import org.lct.task.Sleeper;

/// Linode's API as the engine's cloud. Binds: [CloudFactory]. Needs: [Clock], [Sleeper],
/// [RandomGenerator].
public final class LinodeModule extends AbstractModule {
  private static final int CONNECTIONS = 32;

  private final Timeout patience;

  /// Waits a minute for an answer.
  public LinodeModule() {
    this(Duration.ofMinutes(1));
  }

  /// @param patience how long to wait for an answer
  public LinodeModule(Duration patience) {
    this.patience = Timeout.of(patience);
  }

  /// Connects accounts over HTTP.
  @Provides
  @Singleton
  CloudFactory cloudFactory(Clock clock, Sleeper sleeper, RandomGenerator random) {
    var lines = new Lines(clock, sleeper, random, this::http);
    return endpoints -> {
      var line = lines.open(endpoints);
      return new LinodeClient(line, endpoints.current().url(), clock);
    };
  }

  /// Nothing is repeated, redirected or remembered behind our back: a request is what the journal says.
  private CloseableHttpClient http() {
    var connection = ConnectionConfig.custom().setConnectTimeout(Timeout.ofSeconds(10))
        .setSocketTimeout(patience)
        .setValidateAfterInactivity(TimeValue.ofSeconds(2)).build();
    var connections = PoolingHttpClientConnectionManagerBuilder.create().setMaxConnPerRoute(CONNECTIONS)
        .setMaxConnTotal(CONNECTIONS).setDefaultConnectionConfig(connection).build();
    var request = RequestConfig.custom().setConnectionRequestTimeout(Timeout.ofMinutes(10))
        .setResponseTimeout(patience).build();
    return HttpClients.custom().setConnectionManager(connections).setDefaultRequestConfig(request)
        .disableAutomaticRetries().disableRedirectHandling().disableCookieManagement().disableAuthCaching()
        .setUserAgent("linode-cluster-toolkit").build();
  }
}
