package io.cartoonify.web.body;

import io.cartoonify.web.connection.ClientConnection;
import io.cartoonify.web.filter.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how long any answer may take from its first byte on: as long as an upload, and longer if it is long. */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.ANSWER_TIME)
class AnswerTimeFilter extends OncePerRequestFilter {
    private final BodyLimits limits;

    AnswerTimeFilter(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new TimedAnswer(response));
    }

    /** An answer whose time begins when somebody is about to write it. */
    private final class TimedAnswer extends HttpServletResponseWrapper {
        private long bytes;

        TimedAnswer(HttpServletResponse answer) {
            super(answer);
        }

        @Override
        public void setContentLengthLong(long length) {
            bytes = length;
            super.setContentLengthLong(length);
        }

        @Override
        public void setContentLength(int length) {
            bytes = length;
            super.setContentLength(length);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ClientConnection.stopWritingAfter(limits.answerTime(bytes));
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            ClientConnection.stopWritingAfter(limits.answerTime(bytes));
            return super.getWriter();
        }
    }
}
