package ainews.fetch.page;

import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.WebResponse;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Applies the robots.txt rules of hosts. Thread-safe. */
final class Robots {
  private static final List<String> NAMES = List.of("ai-news-agent");

  private final Http http;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  Robots(Http http) {
    this.http = http;
  }

  /**
   * Whether robots.txt allows reading the page. A missing file allows every page, and a file that
   * cannot be read forbids every page.
   */
  boolean allow(String url) throws InterruptedException {
    URI uri = URI.create(url);
    String root = uri.getScheme() + "://" + uri.getRawAuthority();
    return hosts.computeIfAbsent(root, Host::new).rules(http).isAllowed(url);
  }

  private static final class Host {
    private final String root;
    private final ReentrantLock lock = new ReentrantLock();
    private BaseRobotRules rules;

    Host(String root) {
      this.root = root;
    }

    /** Requests the file once, however many pages of the host wait for it. */
    BaseRobotRules rules(Http http) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        if (rules == null) {
          rules = ask(http);
        }
        return rules;
      } finally {
        lock.unlock();
      }
    }

    private BaseRobotRules ask(Http http) throws InterruptedException {
      try {
        WebResponse answer = http.get(root + "/robots.txt");
        return new SimpleRobotRulesParser()
            .parseContent(root + "/robots.txt", answer.body(), "text/plain", NAMES);
      } catch (FetchException e) {
        boolean missing = e.problem() == Problem.NOT_FOUND || e.problem() == Problem.BAD_REQUEST;
        return new SimpleRobotRules(missing ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
      }
    }
  }
}
