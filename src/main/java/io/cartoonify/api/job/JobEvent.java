package io.cartoonify.api.job;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;

/** An event of those that follow a job, for the API's description alone: {@link JobEvents} writes them. */
record JobEvent(
        @Schema(
                requiredMode = REQUIRED,
                allowableValues = {"job"})
        String event,

        @Schema(requiredMode = REQUIRED, description = "The job, as JSON.")
        String data) {}
