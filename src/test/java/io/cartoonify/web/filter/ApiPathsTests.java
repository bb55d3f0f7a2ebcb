package io.cartoonify.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ApiPathsTests {

    /** Else what filters refuse would count under no path. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/transform",
                "/api/v1",
                "/api/v1/cartoons",
                "/api/v1/jobs",
                "/api/v1/styles",
                "/api/v1/uploads",
                "/api/v1/uploads/cartoons"
            })
    void knowsEveryPathThatHasNoVariableParts(String path) {
        assertThat(ApiPaths.known(request(path))).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/jobs/0123", "/api/v2", "/nothing"})
    void countsAllOthersAsOne(String path) {
        assertThat(ApiPaths.known(request(path))).isEmpty();
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }
}
