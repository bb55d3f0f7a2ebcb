"""The same HTTP request as each of AWS's front doors hands it to a Lambda function, and the picture in the answer."""

import base64

BINARY = "multipart/form-data"


def _body(content_type: str, body: bytes) -> dict:
    binary = content_type.startswith(BINARY)
    text = base64.b64encode(body).decode() if binary else body.decode()
    return {"body": text or None, "isBase64Encoded": binary}


def rest_api(method: str, path: str, headers: dict, body: bytes) -> dict:
    """API Gateway's REST API, in its stage "prod"; binary because its binary media types are */*."""
    return {
        "resource": "/{proxy+}",
        "path": path,
        "httpMethod": method,
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "pathParameters": {"proxy": path[1:]},
        "stageVariables": None,
        "requestContext": {
            "resourceId": "abc123",
            "resourcePath": "/{proxy+}",
            "httpMethod": method,
            "path": f"/prod{path}",
            "accountId": "123456789012",
            "protocol": "HTTP/1.1",
            "stage": "prod",
            "requestId": "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
            "identity": {"sourceIp": "192.0.2.1", "userAgent": "curl/8"},
            "apiId": "1234567890",
        },
        **_body(headers["content-type"], body),
    }


def http_api_1(method: str, path: str, headers: dict, body: bytes) -> dict:
    """API Gateway's HTTP API with payload format 1.0."""
    return {"version": "1.0", **rest_api(method, path, headers, body)}


def http_api_2(method: str, path: str, headers: dict, body: bytes) -> dict:
    """API Gateway's HTTP API with payload format 2.0, its default."""
    return {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": "",
        "headers": headers,
        "requestContext": {
            "accountId": "123456789012",
            "apiId": "api-id",
            "domainName": "api-id.execute-api.eu-central-1.amazonaws.com",
            "domainPrefix": "api-id",
            "http": {
                "method": method,
                "path": path,
                "protocol": "HTTP/1.1",
                "sourceIp": "192.0.2.1",
                "userAgent": "curl/8",
            },
            "requestId": "JKJaXmPLvHcESHA=",
            "routeKey": "$default",
            "stage": "$default",
            "time": "10/Mar/2026:04:48:01 +0000",
            "timeEpoch": 1773118081000,
        },
        **_body(headers["content-type"], body),
    }


def function_url(method: str, path: str, headers: dict, body: bytes) -> dict:
    """A function URL: payload format 2.0 from another domain."""
    event = http_api_2(method, path, headers, body)
    event["requestContext"] |= {"domainName": "id.lambda-url.eu-central-1.on.aws", "authentication": None}
    return event


def load_balancer(method: str, path: str, headers: dict, body: bytes) -> dict:
    """An Application Load Balancer."""
    group = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/cartoonify/6d0ecf831eec9f09"
    return {
        "requestContext": {"elb": {"targetGroupArn": group}},
        "httpMethod": method,
        "path": path,
        "queryStringParameters": {},
        "headers": headers,
        **_body(headers["content-type"], body),
    }


DOORS = [rest_api, http_api_1, http_api_2, function_url, load_balancer]
