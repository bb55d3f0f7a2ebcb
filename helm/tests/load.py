"""Draws through URL with CLIENTS at once for SECONDS, or until SIGTERM, and tells how it went.

Exits 1 if an answer was not in ALLOWED. More fields of the form come from the environment: FIELDS="size=800 tier=fast".
Usage: load.py URL SECONDS CLIENTS PHOTO [ALLOWED...]
"""

import collections
import os
import signal
import sys
import threading
import time
import urllib.error
import urllib.request

url, seconds, clients, photo = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
allowed = {int(status) for status in sys.argv[5:]} or {200}
image = open(photo, "rb").read()
fields = [field.split("=") for field in os.environ.get("FIELDS", "").split()]
styles = ["hayao", "hosoda", "paprika", "shinkai"]
answers = collections.Counter()
times = []
begin = time.monotonic()
stop = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stop.set())


def form(style, file):
    part = '--x\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    text = "".join(part.format(name, value) for name, value in [("style", style), *fields])
    image_part = '--x\r\nContent-Disposition: form-data; name="image"; filename="photo.jpg"\r\n\r\n'
    return (text + image_part).encode() + file + b"\r\n--x--\r\n"


def ask(style, file):
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    request = urllib.request.Request(url + "/api/v1/cartoons", form(style, file), headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            answer.read()
            return answer.status
    except urllib.error.HTTPError as error:
        error.read()
        return error.code
    except OSError as error:
        return repr(error)


def client(number):
    turn = number
    while time.monotonic() < begin + seconds and not stop.is_set():
        turn += 1
        # Where a damaged photo's answer is allowed, one in ten is damaged.
        damaged = 422 in allowed and turn % 10 == 0
        start = time.monotonic()
        status = ask(styles[turn % 4], image[: len(image) // 2] if damaged else image)
        answers[status] += 1
        if status == 200:
            times.append(time.monotonic() - start)


threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
rate = answers[200] / (time.monotonic() - begin)
times.sort()
print(f"answers: {dict(answers)}; {rate:.1f} drawings/s", end="")
print(f", median {times[len(times) // 2]:.3f} s, p95 {times[len(times) * 95 // 100]:.3f} s" if times else "")
sys.exit(any(status not in allowed for status in answers))
