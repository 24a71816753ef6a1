package empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An empty application of the same framework: one page, and one of any length, nothing behind them. */
@SpringBootApplication
@RestController
public class Empty {
    public static void main(String[] args) {
        SpringApplication.run(Empty.class, args);
    }

    @GetMapping("/")
    String page() {
        return "ok";
    }

    @GetMapping("/long/{length}")
    String page(@PathVariable int length) {
        return "x".repeat(length);
    }
}
