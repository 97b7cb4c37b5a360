/** Which characters belong to East Asian scripts: they break anywhere and stand upright. */

export const EAST_ASIAN = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;
