/** The default theme, in the decks' fonts and colours. */
import theme from "vitepress/theme-without-fonts";
import "./fonts.css";
import "./style.css";

export default theme;
