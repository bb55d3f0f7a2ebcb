"""Runs every query of a Grafana board against a Prometheus. Exits 1 if one is refused or finds nothing.

Usage: queries.py BOARD PROMETHEUS
"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request

board, prometheus = json.load(open(sys.argv[1])), sys.argv[2]
variables = {"$__rate_interval": "30s", "$job": ".+"}
empty = 0

for panel in board["panels"]:
    for target in panel.get("targets", []):
        query = target["expr"]
        for name, value in variables.items():
            query = query.replace(name, value)
        url = prometheus + "/api/v1/query?" + urllib.parse.urlencode({"query": query})
        try:
            found = json.load(urllib.request.urlopen(url))["data"]["result"]
        except urllib.error.HTTPError as error:
            found = []
            print(error.read().decode())
        values = [series["value"][1] for series in found if series["value"][1] != "NaN"]
        empty += not values
        print(f"{'ok   ' if values else 'EMPTY'} {panel['title']}: {', '.join(values[:6]) or query}")

sys.exit(empty > 0)
