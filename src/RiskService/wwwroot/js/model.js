import { name as naming, unit, word, say } from './words.js';
import { drawCharts, evaluation } from './evaluations.js';
import { Failure, address, el, fail, frame, get, grid, number, state } from './page.js';

const main = document.querySelector('main');

const pairs = entries => el('dl', { class: 'facts' }, entries.map(([name, value, more]) => el('div', {}, el('dt', {}, name), el('dd', {}, value, more ? el('small', {}, ` ${more}`) : null))));

/** A name in words; its key shows when the pointer rests on it. */
const named = key => naming(key) === key ? key : el('span', { title: key }, naming(key));

function card(model) {
  return el('section', { class: 'panel' }, el('h2', {}, `${word('card')} ${model.id}`),
    pairs([[word('targetLine'), say(model.targetLabel)], [word('trainedUntil'), model.trainedUntil], [word('rows'), number(model.rows)], [word('eventsCount'), number(model.events), `${(100 * model.events / model.rows).toFixed(2)}%`],
      [word('learner'), named(model.learner)], [word('preset'), named(model.preset)], [word('calibration'), named(model.calibration)], [word('packLine'), el('a', { href: address('/packs.html', { pack: model.pack }) }, model.pack)], [word('seed'), String(model.seed)], [word('area'), model.areaCode],
      [word('trainedAt'), model.trainedAt.slice(0, 16).replace('T', ' ')], [word('dataHash'), model.dataHash.slice(0, 12)]]),
    el('h2', {}, word('metrics')), pairs(Object.entries(model.metrics).map(([name, value]) => [named(name), value === null ? '—' : String(Number(value.toPrecision(4)))])), el('p', { class: 'soft' }, word('metricsHint')),
    el('h2', {}, word('chosen')), pairs(Object.entries({ ...model.chosen, ...blend(model) }).map(([name, value]) => [named(name), named(value)])),
    model.tried.length ? el('details', {}, el('summary', {}, `${word('recipesTried')} (${model.tried.length})`), grid(['candidate', 'trees', 'leaves', 'learningRate', 'penalty', 'logLoss', 'weight'], model.tried.map(tried))) : '',
    el('details', {}, el('summary', {}, `${word('features')} (${model.features.length})`), grid(['feature', 'cause', 'formula', 'unit'], model.features.map(f => [say(f.label), word(`cause.${f.group}`), f.formula, unit(f.unit)]))));
}

/** A candidate that was tried; its weight stays blank where it was not chosen. */
const tried = c => [say(c.label), c.trees ?? '', c.leaves ?? '', c.learningRate ?? '', c.penalty ?? '', c.logLoss.toFixed(5), c.weight > 0 ? c.weight.toFixed(2) : ''];

/** What the model is made of, in the reader's language. */
const blend = model => model.tried.length ? { blend: model.tried.filter(c => c.weight > 0).map(c => `${say(c.label)} ${c.weight.toFixed(2)}`).join(' + ') } : {};

async function show() {
  try {
    let missing = word('noModel');
    const model = await get('/api/model', { area: state().get('area') }).catch(error => {
      if (!(error instanceof Failure) || ![404, 409].includes(error.status)) throw error;
      if (error.status === 409) missing = error.message;
      return null;
    });
    main.replaceChildren(el('h1', {}, word('model')), el('p', { class: 'note' }, word('aid')));
    const warning = model?.warning ? el('p', { class: 'caution', id: 'few-events' }, el('strong', {}, `${word('fewEvents')}: `), say(model.warning)) : '';
    const [backtest, drift, factors] = await Promise.all(['backtest', 'drift', 'factors'].map(kind => evaluation(kind, model)));
    main.append(warning, backtest, model ? card(model) : el('p', { class: 'panel' }, missing), drift, factors);
    await drawCharts(main);
  } catch (error) {
    fail(main, error);
  }
}

frame('model');
show();
