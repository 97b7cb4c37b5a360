import { defineConfig } from "briefdeck";

export default defineConfig({
  content: "briefings",
  format: ["html", "pdf"],
  embedFonts: true,
});
