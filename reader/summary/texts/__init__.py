"""Texts: what is asked of any stretch of a policy's text: what it names, who acts in it, whether it stands alone."""
