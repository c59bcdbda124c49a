.PHONY: build test format run ci docs sample notebooks bench bench-peers
build:
	dotnet build
test:
	dotnet test
format:
	dotnet format
run:
	dotnet run --project src/RiskService
ci:
	.ci/run
# Writes the generated pages (data dictionary, features, the packs' JSON schemas) and the charts' golden files anew; their tests fail where they differ.
docs:
	UPDATE_DOCS=1 dotnet test tests/RiskModel.Tests --filter "FullyQualifiedName~Dictionary|FullyQualifiedName~SchemaTests"
	UPDATE_DOCS=1 dotnet test tests/RiskDisplay.Tests --filter "FullyQualifiedName~GoldenTests"
# Generates the committed sample again, truth included.
sample:
	dotnet run --project src/RiskTool -- synthesize --area 530521 --households 3000 --from 2015Q1 --to 2021Q4 --seed 20210426 --out data-synthetic/sample-530521
# Runs every notebook and writes its outputs back; .ci/run fails where they differ from a fresh run.
notebooks:
	dotnet run --project src/RiskTool -- notebook run notebooks/*.ipynb --no-timing
# Times the booster on generated data.
bench:
	dotnet run -c Release --project bench/RiskModel.Benchmarks -- speed
# Sets the booster and the learner beside scikit-learn, XGBoost and LightGBM in one run; needs Debian's python3-sklearn, python3-pandas and python3-xgboost.
bench-peers:
	/usr/bin/python3 bench/peers.py
