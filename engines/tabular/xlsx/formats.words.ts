// Words inside number formats of Japanese Excel.

/** The format General as Japanese Excel writes it. */
export const general = /^(general|g\/標準)$/i
