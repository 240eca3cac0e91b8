// Draws the tables of the figures page as graphs, above the table that keeps the same numbers. A page without this script has the tables.
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer]);

// Line, sign and name tell the series apart; the colour only makes it quicker.
const strepen = ['solid', 'dashed', 'dotted'];
const tekens = ['circle', 'rect', 'triangle'];
const kleuren = ['#0b4f8a', '#ac501b', '#177245'];
const tekst = '#17202c';

// The legend is measured before it is drawn, so the name of the typeface has to be known.
const letter = { color: tekst, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };

const getal = new Intl.NumberFormat('nl-NL');
const dag = datum => Date.parse(`${datum}T00:00:00Z`);

const annotaties = [...document.querySelectorAll('[data-annotatie]')].map(element => dag(element.dataset.annotatie));

function lees(tabel) {
  const reeksen = [...tabel.querySelectorAll('thead [data-reeks]')].map(kop => ({ naam: kop.dataset.reeks, punten: [] }));
  // The page writes the attribute for every row; it is empty where the figures can be relied on.
  const momenten = [...tabel.tBodies[0].rows].map(rij => ({ naam: rij.dataset.naam, dag: dag(rij.dataset.dag), zonder: Boolean(rij.dataset.zonder) }));
  [...tabel.tBodies[0].rows].forEach(rij => reeksen.forEach((reeks, i) => {
    const waarde = rij.querySelectorAll('td')[i].querySelector('[data-getal]');
    reeks.punten.push(waarde ? Number(waarde.dataset.getal) : null);
  }));
  return { reeksen, momenten };
}

const as = { axisLabel: letter, axisLine: { lineStyle: { color: '#6b7888' } } };

// A line has the number of its place in the list below the graph.
const strepenVanAnnotaties = momenten => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: '#5e3900', type: 'dashed', width: 1 },
  label: { color: '#5e3900', fontSize: 11, formatter: regel => regel.name },
  data: annotaties.map((dag, i) => ({ name: String(i + 1), xAxis: dag })).filter(streep => streep.xAxis >= momenten[0].dag && streep.xAxis <= momenten.at(-1).dag),
});

// Half a half-year on either side, or half a bar.
const kwart = 91 * 24 * 3600 * 1000;

// Lines from corner to corner: a period whose figures cannot be relied on has no number, and that is not zero.
const arcering = {
  type: 'pattern',
  repeat: 'repeat',
  svgWidth: 8,
  svgHeight: 8,
  svgElement: { tag: 'path', key: 'arcering', attrs: { d: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4', stroke: '#6b7888', 'stroke-width': 1.5 }, children: [] },
};

const vlakkenZonderGetal = (momenten, grenzen) => ({
  silent: true,
  itemStyle: { color: arcering },
  data: momenten.flatMap((moment, i) => (moment.zonder ? [grenzen(moment, i).map(xAxis => ({ xAxis }))] : [])),
});

function lijnen({ reeksen, momenten }) {
  return {
    xAxis: {
      type: 'time',
      ...as,
      axisLabel: { ...as.axisLabel, customValues: momenten.map(m => m.dag), formatter: waarde => momenten.find(m => m.dag === waarde)?.naam ?? '', hideOverlap: true },
      axisTick: { customValues: momenten.map(m => m.dag) },
    },
    yAxis: { type: 'value', min: 0, ...as, axisLabel: { ...as.axisLabel, formatter: waarde => getal.format(waarde) }, minInterval: 1 },
    series: reeksen.map((reeks, i) => ({
      type: 'line',
      name: reeks.naam,
      data: reeks.punten.map((punt, j) => [momenten[j].dag, punt]),
      color: kleuren[i],
      lineStyle: { type: strepen[i], width: 2 },
      symbol: tekens[i],
      symbolSize: 7,
      silent: true,
      markLine: i === 0 ? strepenVanAnnotaties(momenten) : undefined,
      markArea: i === 0 ? vlakkenZonderGetal(momenten, moment => [moment.dag - kwart, moment.dag + kwart]) : undefined,
    })),
  };
}

function balken({ reeksen, momenten }) {
  return {
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    xAxis: { type: 'category', data: momenten.map(m => m.naam), ...as },
    yAxis: { type: 'value', min: 0, ...as, axisLabel: { ...as.axisLabel, formatter: waarde => getal.format(waarde) }, minInterval: 1 },
    series: reeksen.map((reeks, i) => ({
      type: 'bar',
      name: reeks.naam,
      data: reeks.punten,
      color: kleuren[i],
      barMaxWidth: 28,
      silent: true,
      markArea: i === 0 ? vlakkenZonderGetal(momenten, (_, j) => [j, j]) : undefined,
    })),
  };
}

function teken(tabel) {
  const gelezen = lees(tabel);
  if (gelezen.momenten.length < 2 || gelezen.reeksen.every(reeks => reeks.punten.every(punt => punt === null))) return;

  const vak = document.createElement('div');
  vak.className = 'grafiek';
  vak.setAttribute('role', 'img');
  vak.setAttribute('aria-label', `Grafiek van ${gelezen.reeksen.map(reeks => reeks.naam.toLowerCase()).join(', ')}. Dezelfde getallen staan in de tabel eronder.`);
  tabel.closest('.tabelvak').before(vak);
  const grafiek = init(vak, null, { renderer: 'svg' });
  grafiek.setOption({
    animation: false,
    textStyle: letter,
    grid: { left: 8, right: 16, top: 44, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, itemWidth: 36, itemGap: 20, selectedMode: false, textStyle: letter },
    ...(tabel.dataset.grafiek === 'balken' ? balken(gelezen) : lijnen(gelezen)),
  });
  new ResizeObserver(() => grafiek.resize()).observe(vak);
}

document.querySelectorAll('table[data-grafiek]').forEach(teken);
