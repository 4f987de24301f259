#!/bin/sh
# macOS: prepared, not run (there is no Mac here). On a Mac, after `python3 packaging/build.py folder`:
#   IDENTITY="Developer ID Application: ..." sh packaging/macos/make_dmg.sh
# Signs the bundle that policy-reader.spec describes, packs it, and sends nothing anywhere; notarising is said below.
set -eu
cd "$(dirname "$0")/../.."
app="build/frozen/Policy Reader.app"
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' reader/__init__.py)
if [ -n "${IDENTITY:-}" ]; then
    codesign --force --deep --options runtime --timestamp --sign "$IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
fi
hdiutil create -volname "Policy Reader" -srcfolder "$app" -ov -format UDZO "dist/policy-reader-$version-macos.dmg"
# Then, with an Apple account: xcrun notarytool submit dist/policy-reader-VERSION-macos.dmg --wait; xcrun stapler staple ...
