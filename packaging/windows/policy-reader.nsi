; The Windows installer: for one user, without administrator's rights, from the folder build.
; On Windows, after `py packaging/build.py folder`:
;   makensis /DVERSION=0.1.0 /DFOLDER=..\..\dist\policy-reader-0.1.0-windows-amd64 policy-reader.nsi
; It compiles on Linux as well (apt-get install nsis), with any folder: see docs/packages.md for what that proves.
Unicode true
!ifndef VERSION
  !error "Name the version: /DVERSION=0.1.0"
!endif
!ifndef FOLDER
  !error "Name the folder build: /DFOLDER=..."
!endif
!ifndef OUTPUT
  !define OUTPUT "policy-reader-${VERSION}-setup.exe"
!endif
!define NAME "Policy Reader"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\PolicyReader"
!define CLASS "PolicyReader.Document"

Name "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Policy Reader"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} setup"
VIAddVersionKey LegalCopyright "MIT licence"

!include MUI2.nsh
!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!insertmacro MUI_PAGE_LICENSE "${FOLDER}/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\policy-reader.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; "Open with" offers the program for these, and nothing else changes: what opens them by a double click stays.
!macro Offer SUFFIX
  WriteRegStr HKCU "Software\Classes\${SUFFIX}\OpenWithProgids" "${CLASS}" ""
!macroend
!macro Withdraw SUFFIX
  DeleteRegValue HKCU "Software\Classes\${SUFFIX}\OpenWithProgids" "${CLASS}"
!macroend
!macro EachSuffix DO
  !insertmacro ${DO} ".html"
  !insertmacro ${DO} ".htm"
  !insertmacro ${DO} ".mhtml"
  !insertmacro ${DO} ".md"
  !insertmacro ${DO} ".txt"
  !insertmacro ${DO} ".pdf"
  !insertmacro ${DO} ".docx"
  !insertmacro ${DO} ".odt"
  !insertmacro ${DO} ".rtf"
  !insertmacro ${DO} ".epub"
!macroend

Section "Policy Reader"
  SetOutPath "$INSTDIR"
  ; What an older version had and this one has not must not stay: a library of ours would be found in two versions.
  RMDir /r "$INSTDIR\_internal"
  File /r "${FOLDER}/*.*"
  CreateShortcut "$SMPROGRAMS\Policy Reader.lnk" "$INSTDIR\policy-reader.exe"
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Policy"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\policy-reader.exe" open "%1"'
  !insertmacro EachSuffix Offer
  ; Links to passages (policyreader:). The program takes them for what they are, never for a file's name.
  WriteRegStr HKCU "Software\Classes\policyreader" "" "URL:Policy Reader"
  WriteRegStr HKCU "Software\Classes\policyreader" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\policyreader\shell\open\command" "" '"$INSTDIR\policy-reader.exe" open "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\policy-reader.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

Section "Uninstall"
  ; The library and the settings are the user's: they stay.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\policy-reader.exe"
  Delete "$INSTDIR\policy-reader-cli.exe"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\README.md"
  Delete "$INSTDIR\CHANGELOG.md"
  Delete "$INSTDIR\THIRD-PARTY-LICENCES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Policy Reader.lnk"
  !insertmacro EachSuffix Withdraw
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "Software\Classes\policyreader"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
