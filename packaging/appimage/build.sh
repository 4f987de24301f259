#!/bin/sh
# AppImage: prepared, and run here up to the last line (appimagetool cannot be reached from where this was written).
#   python3 packaging/build.py folder && APPIMAGETOOL=./appimagetool sh packaging/appimage/build.sh
set -eu
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' reader/__init__.py)
folder=dist/policy-reader-$version-linux-$(uname -m)
identity=io.github.policyreader.PolicyReader
target=build/AppDir
rm -rf "$target"
mkdir -p "$target/usr/lib" "$target/usr/bin"
cp -a "$folder" "$target/usr/lib/policy-reader"
mv "$target/usr/lib/policy-reader/share" "$target/usr/share"
ln -s ../lib/policy-reader/policy-reader "$target/usr/bin/policy-reader"
ln -s usr/bin/policy-reader "$target/AppRun"
ln -s "usr/share/applications/$identity.desktop" "$target/$identity.desktop"
ln -s "usr/share/icons/hicolor/256x256/apps/$identity.png" "$target/$identity.png"
ln -s "usr/share/icons/hicolor/256x256/apps/$identity.png" "$target/.DirIcon"
# The AppStream file has this name in an AppImage.
mv "$target/usr/share/metainfo/$identity.metainfo.xml" "$target/usr/share/metainfo/$identity.appdata.xml"
"$target/AppRun" --version
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
"${APPIMAGETOOL:-appimagetool}" --no-appstream "$target" "dist/$(basename "$folder").AppImage"
