# Makes a trust store of Java's own authorities and the certificates in /ca/ca.crt, one after the other.
cp /opt/java/lib/security/cacerts /trust/store
chmod u+w /trust/store
cd /trust
csplit --quiet --elide-empty-files --prefix=ca- /ca/ca.crt '/-----BEGIN CERTIFICATE-----/' '{*}'
for certificate in ca-*; do
  grep -q BEGIN "$certificate" || continue
  keytool -importcert -noprompt -keystore store -storepass changeit -alias "$certificate" -file "$certificate"
done
rm ca-*
