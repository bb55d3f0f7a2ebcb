# Draws a small picture and looks whether one comes back. SERVICE is the address, KEY an API key where keys are on.
base64 -d > /tmp/photo.png <<PHOTO
iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAa0lEQVR42g3JQQEAMAgDMZxUClIqpVI4J0jBypZvqgoVXbhIMcUW
V1QJiRYWESNWnH40arpxk2aaba5/GJk2NjFj1px/BIUODgkTNlx+DBp68JBhhh1ufixaevGSZZZdbn8cOvrwkWOOPe54tcBfkVHk
esIAAAAASUVORK5CYII=
PHOTO
curl --silent --show-error --fail-with-body --max-time 60 ${KEY:+--header "X-API-Key: $KEY"} \
  --form image=@/tmp/photo.png --form format=png --output /tmp/cartoon.png "$SERVICE/api/v1/cartoons" \
  || { cat /tmp/cartoon.png; exit 1; }
[ "$(head -c 4 /tmp/cartoon.png | tail -c 3)" = PNG ] || { echo "This is no picture:"; cat /tmp/cartoon.png; exit 1; }
echo "Drew a picture of $(wc -c < /tmp/cartoon.png) bytes."
