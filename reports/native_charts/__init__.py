"""Charts as office programs draw them: chart XML and the workbook behind it, apart from the file that holds them."""
