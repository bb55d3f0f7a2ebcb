#!/usr/bin/env bash
# Tests the chart's alerts as Prometheus evaluates them. Needs helm, python3 with PyYAML, and promtool.
# Usage: helm/tests/alerts.sh
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

helm template cartoonify ../cartoonify --kube-version 1.30 --namespace drawing \
  --set prometheusRule.enabled=true,serviceMonitor.enabled=true \
  --set worker.enabled=true,worker.queue=https://sqs/1/photos,worker.from=s3://photos,worker.to=s3://cartoons --show-only templates/prometheusrule.yaml >"$work/rule.yaml"
python3 -c 'import sys, yaml; yaml.dump(yaml.safe_load(sys.stdin)["spec"], sys.stdout)' \
  <"$work/rule.yaml" >"$work/rules.yaml"
cp alerts.yaml "$work"
promtool check rules "$work/rules.yaml"
promtool test rules "$work/alerts.yaml"
