// How people separate several things in one field.
export const between = /[、,，\n]/
