package io.cartoonify.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.s3.S3Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The messages are those of Amazon's documentation, with keys of ours. */
class S3EventsTests {
    static final String NOTIFICATION = """
            {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-west-2",
             "eventTime":"1970-01-01T00:00:00.000Z","eventName":"ObjectCreated:Put",
             "userIdentity":{"principalId":"AIDAJDPLRKLG7UEXAMPLE"},
             "requestParameters":{"sourceIPAddress":"172.16.0.1"},
             "s3":{"s3SchemaVersion":"1.0","configurationId":"testConfigRule",
              "bucket":{"name":"photos","ownerIdentity":{"principalId":"A3NL1KOZZKExample"},"arn":"arn:aws:s3:::photos"},
              "object":{"key":"in/M%C3%A4rz+%26+April/a%2Bb.jpg","size":1024,
               "eTag":"d41d8cd98f00b204e9800998ecf8427e","sequencer":"0055AED6DCD90281E5"}}}]}
            """;

    private static final StoredFile FILE =
            new StoredFile("photos", "in/März & April/a+b.jpg", "d41d8cd98f00b204e9800998ecf8427e", 1024);

    @Test
    void tellOfAFileByItsOwnName() {
        assertThat(S3Events.read(NOTIFICATION)).containsExactly(FILE);
    }

    @Test
    void comeBySns() {
        String message = new JsonMapper().writeValueAsString(NOTIFICATION);

        assertThat(S3Events.read("{\"Type\": \"Notification\", \"TopicArn\": \"arn\", \"Message\": " + message + "}"))
                .containsExactly(FILE);
    }

    @Test
    void comeByEventBridgeWhichEncodesNoKeys() {
        assertThat(S3Events.read("""
                                {"version":"0","id":"17793124-05d4-b198-2fde-7ededc63b103","detail-type":"Object Created",
                                 "source":"aws.s3","account":"111122223333","resources":["arn:aws:s3:::photos"],
                                 "detail":{"version":"0","bucket":{"name":"photos"},
                                  "object":{"key":"in/März & April/a+b.jpg","size":1024,
                                   "etag":"d41d8cd98f00b204e9800998ecf8427e"},"reason":"PutObject"}}
                                """)).containsExactly(FILE);
    }

    @Test
    void tellOfNothingToDraw() {
        assertThat(S3Events.read("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"photos\"}"))
                .isEmpty();
        assertThat(S3Events.read(NOTIFICATION.replace("ObjectCreated:Put", "ObjectRemoved:Delete")))
                .isEmpty();
        assertThat(S3Events.read("{\"source\":\"aws.s3\",\"detail-type\":\"Object Deleted\",\"detail\":{}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "null",
                "{\"Records\": [{}]}",
                "{\"Records\": [{\"eventSource\": \"aws:s3\", \"eventName\": \"ObjectCreated:Put\"}]}",
                "{\"Records\": [{\"eventSource\": \"aws:s3\", \"eventName\": \"ObjectCreated:Put\","
                        + " \"s3\": {\"bucket\": {\"name\": \"b\"}, \"object\": {\"key\": \"%zz\", \"size\": 1}}}]}",
                "{\"Type\": \"Notification\", \"Message\": {\"Type\": \"Notification\"}}"
            })
    void areNothingElse(String message) {
        assertThatThrownBy(() -> S3Events.read(message)).isInstanceOf(UnknownEventException.class);
    }

    @Test
    void areOfAPlaceOrNot() {
        assertThat(FILE.isIn(S3Place.of("s3://photos/in"))).isTrue();
        assertThat(FILE.isIn(S3Place.of("s3://photos"))).isTrue();
        assertThat(FILE.isIn(S3Place.of("s3://photos/i"))).isFalse();
        assertThat(FILE.isIn(S3Place.of("s3://others/in"))).isFalse();
    }
}
