"""The command line of Policy Reader; `reader.cli.main.main(argv)` runs it. Loads no Qt."""
