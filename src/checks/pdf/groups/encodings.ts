/** Encodings of Chinese, Japanese and Korean that readers have: ISO 32000-1, table 118. */
const SCRIPTS =
  "GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16 B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 " +
  "UniCNS-UTF16 90ms-RKSJ 90msp-RKSJ EUC UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16 KSC-EUC KSCms-UHC KSCms-UHC-HW " +
  "UniKS-UCS2 UniKS-UTF16 Add-RKSJ Ext-RKSJ Identity";

const NAMES = new Set([
  ...SCRIPTS.split(" ").flatMap((name) => [`${name}-H`, `${name}-V`]),
  ...["H", "V", "83pv-RKSJ-H", "90pv-RKSJ-H", "KSCpc-EUC-H"],
]);

export const isPredefined = (encoding: string): boolean => NAMES.has(encoding);
