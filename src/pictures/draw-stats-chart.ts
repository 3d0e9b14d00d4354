import { CARD_COLOURS } from "./card-colours.ts";
import { chooseFonts } from "./choose-fonts.ts";
import { type Canvas, loadCanvas } from "./load-canvas.ts";
import { registerFonts } from "./register-fonts.ts";

/** Bars on top of one another, one pile a day. */
export interface StatsChartInput {
  /** Below the piles, oldest first. */
  readonly labels: readonly string[];
  /** From the bottom up. */
  readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** Of the labels: BCP 47 primary subtag. */
  readonly language: string;
}

/** Pixels; drawn twice as dense. */
const WIDTH = 640;
const HEIGHT = 300;
const DENSITY = 2;
/** Answered, unsure, silent: told apart without colour by their order, and in the legend. */
const COLOURS = ["#2f9e6e", "#d9a21b", "#7d8590"];

/** Draws how many questions there were each day. Null: pictures can't be drawn here. */
export async function drawStatsChart(
  { labels, series, language }: StatsChartInput,
  load: () => Promise<Canvas | null> = loadCanvas,
): Promise<Buffer | null> {
  const canvas = await load();
  if (canvas === null) return null;
  const { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } = await import(
    "chart.js"
  );
  Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale);
  const written = [...labels, ...series.map(({ label }) => label), "0123456789"].join(" ");
  const { files } = await chooseFonts(written, language);
  const family = registerFonts(canvas, files);
  const picture = canvas.createCanvas(WIDTH, HEIGHT);
  const font = { family, size: 13 };
  const chart = new Chart(picture.getContext("2d") as never, {
    type: "bar",
    data: {
      labels: [...labels],
      datasets: series.map(({ label, values }, at) => ({
        label,
        data: [...values],
        backgroundColor: COLOURS[at % COLOURS.length]!,
      })),
    },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: DENSITY,
      layout: { padding: 12 },
      color: CARD_COLOURS.ink,
      scales: {
        x: { stacked: true, ticks: { font, color: CARD_COLOURS.muted }, grid: { display: false } },
        y: {
          stacked: true,
          beginAtZero: true,
          ticks: { font, color: CARD_COLOURS.muted, precision: 0 },
          grid: { color: CARD_COLOURS.rule },
        },
      },
      plugins: { legend: { position: "bottom", labels: { font, color: CARD_COLOURS.ink } } },
    },
    plugins: [
      {
        id: "ground",
        beforeDraw: ({ ctx }) => {
          ctx.save();
          ctx.fillStyle = CARD_COLOURS.ground;
          ctx.fillRect(0, 0, WIDTH, HEIGHT);
          ctx.restore();
        },
      },
    ],
  });
  const png = await picture.encode("png");
  chart.destroy();
  return png;
}
