/** Line drawings on a 24 × 24 grid. */
export const ICONS = {
  previous: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  overview: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z",
  find: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5",
  sources: "M6 3h9l4 4v14H6zM9 10h7M9 14h7M9 18h4",
  presenter: "M3 4h18v11H3zM8 20h8M12 15v5M7 8h6M7 11h10",
  "full-screen": "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  view: "M5 3h14v7H5zM5 14h14v7H5z",
  help: "M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.5M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z",
  close: "M6 6l12 12M18 6L6 18",
} as const;
