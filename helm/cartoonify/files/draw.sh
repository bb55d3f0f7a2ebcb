# Draws a small picture and looks whether one comes back. HOST and PORT are the service's, KEY an API key where keys are on.
{
  printf -- '--edge\r\nContent-Disposition: form-data; name="format"\r\n\r\npng\r\n'
  printf -- '--edge\r\nContent-Disposition: form-data; name="image"; filename="photo.png"\r\n\r\n'
  base64 -d <<PHOTO
iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAa0lEQVR42g3JQQEAMAgDMZxUClIqpVI4J0jBypZvqgoVXbhIMcUW
V1QJiRYWESNWnH40arpxk2aaba5/GJk2NjFj1px/BIUODgkTNlx+DBp68JBhhh1ufixaevGSZZZdbn8cOvrwkWOOPe54tcBfkVHk
esIAAAAASUVORK5CYII=
PHOTO
  printf -- '\r\n--edge--\r\n'
} >/tmp/form
exec 3<>"/dev/tcp/$HOST/$PORT"
{
  printf 'POST /api/v1/cartoons HTTP/1.0\r\nHost: %s\r\n' "$HOST"
  printf 'Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: %s\r\n' "$(stat -c %s /tmp/form)"
  printf '%s\r\n' "${KEY:+X-API-Key: $KEY$'\r\n'}"
  cat /tmp/form
} >&3
timeout 60 cat <&3 >/tmp/answer
read -r _ status _ </tmp/answer
if [ "$status" != 200 ] || ! grep -aq $'^\x89PNG' /tmp/answer; then
  echo "This is no picture:"
  cat /tmp/answer
  exit 1
fi
echo "Drew a picture: $(stat -c %s /tmp/answer) bytes came back."
