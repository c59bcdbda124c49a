.PHONY: build test format bench docs sample
build:
	dotnet build
test:
	dotnet test
format:
	dotnet format
