#!/usr/bin/python3
"""The project's booster and learner beside scikit-learn, XGBoost, logistic regression and LightGBM, in one run on one machine.

usage: bench/peers.py [--shared ../shared/bench] [--work DIR] [--rows 1000000] [--reps 3] [--only NAME,...] [--out bench/results/peers.md]

Needs Debian's python3-sklearn, python3-pandas and python3-xgboost; LightGBM joins where its Python package lies in the folder that LIGHTGBM_PYTHON
names. Peers are fitted by the shared peers.py, each in a process of its own, fit only, waiting for a quiet machine; the project by its bench
`csv`. Both at 200 trees, 31 leaves, rate 0.05, 20 rows a leaf and two threads. The table holds ratios: time over XGBoost's, rows a second over
XGBoost's; AUC and log loss as differences. `auto` is compared with the best of the peers by a paired bootstrap over test rows."""
import argparse, datetime, gzip, json, os, platform, shutil, subprocess, sys, tempfile, time
import numpy as np, pandas as pd
from sklearn.metrics import roc_auc_score

HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.path.join(HERE, 'RiskModel.Benchmarks')
EXPLAINED = 2000


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--shared', default=os.path.join(HERE, '..', '..', 'shared', 'bench'))
    parser.add_argument('--work', default=os.path.join(tempfile.gettempdir(), 'fangfan-bench'))
    parser.add_argument('--rows', type=int, default=1_000_000)
    parser.add_argument('--reps', type=int, default=3)
    parser.add_argument('--only', default='')
    parser.add_argument('--out', default=os.path.join(HERE, 'results', 'peers.md'))
    return parser.parse_args()


def unpacked(options, name):
    """The path prefix of a real data set, unpacked."""
    for part in ('train', 'test'):
        source, target = os.path.join(options.shared, f'{name}-{part}.csv.gz'), os.path.join(options.work, f'{name}_{part}.csv')
        if not os.path.exists(target):
            with gzip.open(source, 'rb') as packed, open(target, 'wb') as plain:
                shutil.copyfileobj(packed, plain)
    return os.path.join(options.work, name)


def generated(options):
    """The path prefix of the large generated data set."""
    prefix = os.path.join(options.work, 'rare')
    if not os.path.exists(prefix + '_meta.json'):
        subprocess.run([sys.executable, os.path.join(options.shared, 'synth.py'), prefix, str(options.rows), str(options.rows // 4)], check=True, stdout=subprocess.DEVNULL)
    return prefix


def derived(options, name, change):
    """A data set made of the generated one, a part at a time."""
    prefix = os.path.join(options.work, name)
    for part in ('train', 'test'):
        if not os.path.exists(f'{prefix}_{part}.csv'):
            change(pd.read_csv(f'{generated(options)}_{part}.csv', dtype=np.float32), part).to_csv(f'{prefix}_{part}.csv', index=False, float_format='%.6g')
    return prefix


def balanced(table, part):
    """New labels, half of them ones, that depend on ten columns and two products of them."""
    x = table.iloc[:, 1:11].fillna(table.iloc[:, 1:11].median())
    x = np.tanh((x - x.mean()) / x.std()).to_numpy()
    z = x.sum(axis=1) + 1.5 * x[:, 0] * x[:, 1] - 1.5 * x[:, 2] * x[:, 3]
    chance = 1 / (1 + np.exp(-(z - np.median(z))))
    table['y'] = (np.random.Generator(np.random.PCG64(7 if part == 'train' else 8)).random(len(z)) < chance).astype(np.int8)
    return table


def narrow(table, part):
    """A hundred thousand rows of ten columns."""
    return table.iloc[:100_000 if part == 'train' else 50_000, :11]


def peers(options, name, prefix):
    """The peers' measurements by name."""
    names = ['hgb', 'xgb', 'lr'] + (['lgbm'] if os.environ.get('LIGHTGBM_PYTHON') else [])
    out = os.path.join(options.work, name + '.jsonl')
    if os.path.exists(out):
        os.remove(out)
    subprocess.run([sys.executable, os.path.join(options.shared, 'peers.py'), prefix + '_train.csv', prefix + '_test.csv', '--name', name, '--reps', str(options.reps),
                    '--peers', ','.join(names), '--out', out, '--save-preds', prefix], check=True, stdout=subprocess.DEVNULL)
    return {row['peer']: row for row in map(json.loads, open(out))}


def ours(options, prefix, *more):
    """The project's measurements."""
    time.sleep(5)
    run = subprocess.run(['dotnet', os.path.join(BENCH, 'bin', 'Release', 'net10.0', 'RiskModel.Benchmarks.dll'), 'csv', prefix + '_train.csv', prefix + '_test.csv',
                          '--label', 'y', '--threads', '2', *more], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(run.stdout.strip().splitlines()[-1])


def explaining(prefix):
    """Rows a second whose contributions XGBoost and LightGBM work out, and the memory that XGBoost's fit takes above the data, in MiB."""
    script = os.path.join(HERE, 'contributions.py')
    run = subprocess.run([sys.executable, script, prefix + '_train.csv', prefix + '_test.csv', str(EXPLAINED)], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(run.stdout.strip().splitlines()[-1])


def paired(prefix, best, draws=1000):
    """AUC of auto less that of a peer, with its 95 % interval over test rows."""
    y = pd.read_csv(prefix + '_test.csv', usecols=['y'])['y'].to_numpy()
    a, b = np.loadtxt(f'{prefix}_auto.csv'), np.loadtxt(f'{prefix}_{best}.csv')
    random = np.random.default_rng(1)
    differences = []
    for _ in range(draws):
        rows = random.integers(0, len(y), len(y))
        differences.append(roc_auc_score(y[rows], a[rows]) - roc_auc_score(y[rows], b[rows]))
    low, high = np.quantile(differences, [.025, .975])
    return roc_auc_score(y, a) - roc_auc_score(y, b), low, high


def main():
    options = arguments()
    if not os.path.exists(os.path.join(options.shared, 'peers.py')):
        print(f'skipped: {options.shared} holds no peers.py; name the folder with --shared')
        return
    os.makedirs(options.work, exist_ok=True)
    subprocess.run(['dotnet', 'build', '-c', 'Release', '-v', 'q', '--nologo', BENCH], check=True, stdout=subprocess.DEVNULL)
    sets = {
        'rare': ('generated, 3 % positives', lambda: generated(options)),
        'balanced': ('generated, balanced', lambda: derived(options, 'balanced', balanced)),
        'narrow': ('generated, 3 % positives', lambda: derived(options, 'narrow', narrow)),
        'eph': ('household panel', lambda: unpacked(options, 'eph')),
        'eph-deep': ('household panel, rare', lambda: unpacked(options, 'eph-deep')),
    }
    wanted = [name for name in options.only.split(',') if name] or list(sets)
    equal, auto = [], []
    for name in wanted:
        what, prefix = sets[name][0], sets[name][1]()
        others, own, explained = peers(options, name, prefix), ours(options, prefix, '--repeat', str(max(3, options.reps))), explaining(prefix)
        xgb, lgbm = others['xgb'], others.get('lgbm')
        ratio = lambda field, other: f'{own["train_s"] / other[field]:.2f}' if other else ''
        equal.append(f'| {what}, {own["train_rows"]:,} x {own["features"]} | {ratio("train_s", xgb)} | {ratio("train_s", lgbm)} | {own["auc"] - xgb["auc"]:+.4f} | {own["log_loss"] - xgb["logloss"]:+.4f} '
                     f'| {own["predict_rows_per_s"] / xgb["rows_s"]:.1f} | {own["contribution_rows_per_s"] / explained["xgb"]:.0f} '
                     f'| {f"""{own["contribution_rows_per_s"] / explained["lgbm"]:.0f}""" if "lgbm" in explained else ""} | {own["peak_mib_above_data"] / explained["xgb_mib"]:.2f} |')
        print(equal[-1], flush=True)
        if name.startswith('eph'):
            own = ours(options, prefix, '--auto', '--repeat', '1', '--predictions', f'{prefix}_auto.csv')
            best = max(others, key=lambda peer: others[peer]['auc'])
            difference, low, high = paired(prefix, best)
            auto.append(f'| {what}, {own["train_rows"]:,} x {own["features"]} | {own["auc"]:.4f} | {others[best]["auc"]:.4f} ({best}) | {difference:+.4f} [{low:+.4f}, {high:+.4f}] '
                        f'| {own["log_loss"]:.4f} | {min(other["logloss"] for other in others.values()):.4f} | {own["ece"]:.4f} |')
            print(auto[-1], flush=True)
    cpu = next((line.split(':')[1].strip() for line in open('/proc/cpuinfo') if line.startswith('model name')), platform.machine())
    lines = [
        '# Beside the peers', '', f'{datetime.date.today()}, {cpu}, {os.cpu_count()} threads; ' + ', '.join(row['version'].split(' (')[0] for row in others.values()) + '. `make bench-peers` writes this page anew.', '',
        '## Equal settings', '', '200 trees, 31 leaves, rate 0.05, 20 rows a leaf, two threads; what is left is at its default, so the project\'s leaves have an L2 penalty of 1 and XGBoost\'s, as the shared script fits it, none but a least hessian of 1. Times and speeds are the project\'s over the peer\'s; AUC and log loss the project\'s less XGBoost\'s; memory above the data over XGBoost\'s.', '',
        '| data | train time / XGBoost | / LightGBM | AUC | log loss | prediction speed / XGBoost | contributions speed / XGBoost | / LightGBM | memory / XGBoost |', '|---|---|---|---|---|---|---|---|---|', *equal, '',
        '## The recipe that chooses by itself', '', '| data | AUC of auto | best AUC of the peers | difference, paired 95 % | log loss of auto | best of the peers | calibration error of auto |', '|---|---|---|---|---|---|---|', *auto, '']
    with open(options.out, 'w') as file:
        file.write('\n'.join(lines))
    print(f'written: {os.path.relpath(options.out)}')


main()
